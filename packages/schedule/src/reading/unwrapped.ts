import { type Diagnostic, spanOf, suggest } from '@sluice/core';
import { codes } from '../codes.ts';
import { withoutNickname } from '../rewriting/nicknames.ts';
import { rateOfWords } from '../rewriting/period.ts';
import { awsOfQuartz } from '../rewriting/quartz.ts';
import { awsOfUnix, unixOfAws } from '../rewriting/unix.ts';
import { type Reading, rewritten } from './reading.ts';

/** Why a text is not `keyword(…)`: blanks, capitals, a missing parenthesis, or something else. */
export function readUnwrapped(reading: Reading): Diagnostic {
  const { text, dialect } = reading;
  const [, before = '', keyword, gap = ''] = /^(\s*)([A-Za-z]+)(\s*)\(/.exec(text) ?? [];
  if (dialect.bare || keyword === undefined) return notWrapped(reading);
  if (before !== '' || gap !== '' || /\)\s+$/.test(text)) return padded(text, before, keyword, gap);
  const at = spanOf(0, keyword.length);
  if (!['cron', 'rate', 'at'].includes(keyword)) {
    const known = suggest(keyword.slice(0, 12), dialect.forms) ?? dialect.forms[0]!;
    const fix = { title: `write \`${known}\``, edits: [{ span: at, text: known }] };
    const place = { span: at, fix, ...rewritten(reading, othersOf(text)) };
    return codes.keyword.at(place, keyword.slice(0, 40), known);
  }
  const whole = spanOf(0, text.length);
  const end = spanOf(text.length, text.length);
  const fix = { title: 'close it', edits: [{ span: end, text: ')' }] };
  const inside = text.indexOf(')');
  if (inside < 0) return codes.unclosed.at({ span: whole, fix });
  const rest = spanOf(inside + 1, text.length);
  return codes.trailing.at({
    span: rest,
    fix: { title: 'remove it', edits: [{ span: rest, text: '' }] },
  });
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

const hints = {
  bare: 'write the five fields alone, as in `0 12 * * MON`',
  fields: 'convert it, since Unix cron has other fields, or write `cron(0 12 ? * MON-FRI *)`',
};

function notWrapped(reading: Reading): Diagnostic {
  const { text, dialect } = reading;
  const blank = text.trim() === '';
  const found = blank ? 'nothing' : `\`${text.slice(0, 40)}\``;
  const fix = blank ? {} : rewritten(reading, othersOf(text));
  const isUnix = text.trim().split(/\s+/).length === 5 || text.startsWith('@');
  const hint = dialect.bare ? { hint: hints.bare } : isUnix ? { hint: hints.fields } : {};
  return codes.wrapper.at({ span: spanOf(0, text.length), ...hint, ...fix }, found);
}

/** What may have been meant by a text that has no wrapper, or a wrong one. */
function othersOf(text: string): readonly (string | undefined)[] {
  const inner = text.trim().replace(/^["']|["']$/g, '');
  const body = /^[a-z]+\s*\(?\s*(.*?)\s*\)?$/i.exec(inner)?.[1] ?? '';
  const plain = inner.startsWith('@') ? withoutNickname(inner.toLowerCase()) : inner;
  const time =
    /^(?:at\b[\s(]*)?(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?(?:\.\d+)?Z?\)?$/i.exec(inner);
  const moment = time && `${time[1]}T${time[2] ?? '00:00'}`;
  return [
    inner,
    ...[plain, body].flatMap((one) => cronsOf(one)),
    rateOfWords(inner),
    moment ? `at(${moment}${time[3] ?? ':00'})` : undefined,
    moment ? `at(${moment})` : undefined,
  ];
}

/** Fields without a wrapper, in the orders of all that have some. */
function cronsOf(text: string): readonly (string | undefined)[] {
  const fields = text.trim().split(/\s+/);
  if (fields.length < 5 || fields.length > 7) return [];
  const unix = awsOfUnix(fields)?.texts ?? [];
  const body = fields.join(' ');
  const five = unixOfAws(fields);
  return [
    `cron(${body})`,
    body,
    unix.length === 1 ? unix[0] : undefined,
    awsOfQuartz(fields)?.texts[0],
    five,
    five && `cron(${five})`,
  ];
}
