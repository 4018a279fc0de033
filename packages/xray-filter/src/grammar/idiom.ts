import { cover, type Fix, type Span, spanOf } from '@sluice/core';
import { replacing } from '../reading/reading.ts';

/** What is said in other languages with an operator that has no equal here. */
export interface Idiom {
  readonly hint: string;
  /** All of it that stands after the subject. */
  readonly span: Span;
  readonly fix?: Fix;
}

const value = String.raw`(?:"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?![\w.])|true\b|false\b)`;
const between = new RegExp(String.raw`\s+(${value})\s+and\s+(${value})`, 'iy');
const list = new RegExp(String.raw`\s*\(\s*(${value}(?:\s*,\s*${value})*)\s*\)`, 'iy');
const single = new RegExp(value, 'gi');

/** `operator` is written in capitals. */
export function idiomOf(
  source: string,
  subject: Span,
  operator: Span,
  word: string,
): Idiom | undefined {
  const name = source.slice(subject.start, subject.end);
  const not = /\bNOT /.test(word) ? '!' : '';
  if (/NULL$|EXISTS?$/.test(word)) {
    const absent = word === 'IS NULL' || word.startsWith('NOT EXIST') ? '!' : '';
    const hint = `\`${absent}${name}\``;
    const whole = cover(subject, operator);
    return { hint, span: operator, fix: replacing(whole, absent + name, `write ${hint}`) };
  }
  if (word.endsWith('BETWEEN')) {
    const [whole, low, high] = after(source, operator, between);
    const text = `${not}(${name} >= ${low} AND ${name} <= ${high})`;
    return rewritten(subject, operator, whole, text, 'a comparison for each end, joined by `AND`');
  }
  if (/\bIN$/.test(word)) {
    const [whole, values = ''] = after(source, operator, list);
    const each = (values.match(single) ?? []).map((one) => `${name} = ${one}`);
    const text = `${not}(${each.join(' OR ')})`;
    return rewritten(subject, operator, whole, text, 'a comparison with `=` for each value');
  }
  const known = /CONTAIN|LIKE/.test(word)
    ? 'CONTAINS'
    : /START|BEGIN/.test(word)
      ? 'BEGINSWITH'
      : 'ENDSWITH';
  if (not === '') return undefined;
  const edits = [
    { span: spanOf(subject.start, subject.start), text: '!' },
    { span: operator, text: known },
  ];
  const hint = `\`!\` before it all, and \`${known}\``;
  return { hint, span: operator, fix: { title: 'negate the comparison', edits } };
}

function after(source: string, operator: Span, pattern: RegExp): readonly string[] {
  pattern.lastIndex = operator.end;
  return pattern.exec(source) ?? [];
}

function rewritten(
  subject: Span,
  operator: Span,
  whole: string | undefined,
  text: string,
  hint: string,
): Idiom {
  if (whole === undefined) return { hint, span: operator };
  const span = spanOf(operator.start, operator.end + whole.length);
  return { hint, span, fix: replacing(cover(subject, span), text, 'write it out') };
}
