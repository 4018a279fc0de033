import { type Diagnostic, spanOf, suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import type { Dialect } from '../profiles.ts';

/** Why a text is not `keyword(…)`: blanks, capitals, a missing parenthesis, or something else. */
export function readUnwrapped(text: string, { bare, forms }: Dialect): Diagnostic {
  const whole = spanOf(0, text.length);
  const [, before = '', keyword, gap = ''] = /^(\s*)([A-Za-z]+)(\s*)\(/.exec(text) ?? [];
  if (bare || keyword === undefined) return notWrapped(text, bare === true);
  if (before !== '' || gap !== '' || /\)\s+$/.test(text)) return padded(text, before, keyword, gap);
  const at = spanOf(0, keyword.length);
  if (!['cron', 'rate', 'at'].includes(keyword)) {
    const known = suggest(keyword.slice(0, 12), forms) ?? 'cron';
    const fix = { title: `write \`${known}\``, edits: [{ span: at, text: known }] };
    return codes.keyword.at({ span: at, fix }, keyword.slice(0, 40), known);
  }
  const end = spanOf(text.length, text.length);
  const fix = { title: 'close it', edits: [{ span: end, text: ')' }] };
  return text.includes(')') ? codes.unclosed.at(whole) : codes.unclosed.at({ span: whole, fix });
}

function padded(text: string, before: string, keyword: string, gap: string): Diagnostic {
  const from = before.length + keyword.length;
  const kept = text.replace(/\s+$/, '').length;
  const spans = [
    spanOf(0, before.length),
    spanOf(from, from + gap.length),
    spanOf(Math.max(kept, from + gap.length), text.length),
  ].filter(({ start, end }) => end > start);
  const fix = { title: 'remove the blanks', edits: spans.map((span) => ({ span, text: '' })) };
  return codes.padding.at({ span: spans[0]!, fix });
}

function notWrapped(text: string, bare: boolean): Diagnostic {
  const span = spanOf(0, text.length);
  const found = text.trim() === '' ? 'nothing' : `\`${text.slice(0, 40)}\``;
  if (bare) {
    const inner = /^cron\((.*)\)$/.exec(text)?.[1];
    const hint = 'write the five fields alone, as in `0 12 * * MON`';
    const fix = { title: 'leave out `cron(…)`', edits: [{ span, text: inner ?? '' }] };
    return codes.wrapper.at(inner === undefined ? { span, hint } : { span, hint, fix }, found);
  }
  const fields = text.trim().split(/\s+/);
  if (fields.length === 6) {
    const fix = {
      title: 'write `cron(…)` around it',
      edits: [{ span, text: `cron(${fields.join(' ')})` }],
    };
    return codes.wrapper.at({ span, fix }, found);
  }
  if (fields.length === 5 || /^@\w+$/.test(text)) {
    const hint =
      'convert it, since Unix cron has other fields, or write `cron(0 12 ? * MON-FRI *)`';
    return codes.wrapper.at({ span, hint }, found);
  }
  return codes.wrapper.at(span, found);
}
