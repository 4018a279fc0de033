import type { Diagnostic, Span } from '@sluice/core';
import { codes } from '../codes.ts';
import { edit, type Fault, type Reading, spanFrom, startOf } from './fault.ts';

const field = String.raw`(?:@*\x60[^\x60\r\n]*\x60|[\w@.]|\[\d+\])+`;

const said = (span: Span, written: string, instead: string, whole: Span = span): Diagnostic =>
  codes.foreignOperator.at({ span, fix: edit(whole, instead) }, written, instead);

/** `&&`, `||`, `<>`, `===`, `!~`, `~=`. */
const signs: Reading = ({ span, found, before, after, text }) => {
  if (found.startsWith('&')) return said(span, found, 'and');
  if (found === '>' && before.endsWith('<')) return said(spanFrom(span.start - 1, 2), '<>', '!=');
  if (found === '=' && /==?$/.test(before)) {
    const [equals] = /=+$/.exec(before)!;
    return said(spanFrom(span.start - equals.length, equals.length + 1), `${equals}=`, '=');
  }
  const [doubled] = found === '=' ? (/=\s+$/.exec(before) ?? []) : [];
  if (doubled !== undefined) {
    return said(spanFrom(span.start - doubled.length, doubled.length + 1), '= =', '=');
  }
  if (found === '!' && after.startsWith('~'))
    return said(spanFrom(span.start, 2), '!~', 'not like');
  if (found === '~' && after.startsWith('=')) return said(spanFrom(span.start, 2), '~=', '=~');
  if (found === '~' && before.endsWith('!')) {
    return said(spanFrom(span.start - 1, 2), '!~', 'not like');
  }
  if (found === '|' && before.endsWith('|') && isCondition(before, after)) {
    return said(spanFrom(span.start - 1, 2), text.slice(span.start - 1, span.end), 'or');
  }
  return undefined;
};

/** In a `filter`, and no command follows. */
const isCondition = (before: string, after: string): boolean =>
  /(?:^|\|)\s*(?:filter|where)\b[^|]*\|$/i.test(before) &&
  /^\s*[^|]*?(?:=|<|>|\blike\b|\bin\b|\()/i.test(after) &&
  !/^\s*(?:fields|display|filter|where|stats|sort|limit|parse|dedup)\b/i.test(after);

/** `x exists`, `x is null`, `x between 1 and 5`, `x contains "y"`. */
const words: Reading = (fault) => {
  const { span, found, before, after } = fault;
  const operand = new RegExp(`(${field})\\s+$`).exec(before);
  if (operand === null || !/^[a-z]+$/i.test(found)) return undefined;
  const [behind, name] = operand as unknown as [string, string];
  const start = startOf(fault, behind);
  const rest = `${found}${after}`;
  const [is, negation] = /^is\s+(not\s+)?null\b/i.exec(rest) ?? [];
  if (is !== undefined) {
    const end = span.start + is.length;
    const call = negation === undefined ? `not ispresent(${name})` : `ispresent(${name})`;
    return said({ start: span.start, end }, is, call, { start, end });
  }
  if (/^(?:exists|ispresent)$/i.test(found)) {
    return said(span, found, `ispresent(${name})`, { start, end: span.end });
  }
  const [between, low, high] = /^between\s+(\S+)\s+and\s+([^\s|)]+)/i.exec(rest) ?? [];
  if (between !== undefined) {
    const end = span.start + between.length;
    return said(span, found, `${name} >= ${low} and ${name} <= ${high}`, { start, end });
  }
  const meant = foreign[found.toLowerCase()];
  return meant === undefined ? undefined : said(span, found, meant);
};

const foreign: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  contains: 'like',
  has: 'like',
  matches: '=~',
  regexp: '=~',
  rlike: '=~',
  ilike: 'like',
  eq: '=',
  ne: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
});

/** `> <number>`. */
const angles: Reading = ({ span, found, after }: Fault) => {
  const [inner] = /^[\w][\w .-]*>/.exec(after) ?? [];
  if (found !== '<' || inner === undefined) return undefined;
  return codes.angles.at(spanFrom(span.start, inner.length + 1), `<${inner}`);
};

export const operatorReadings: readonly Reading[] = [signs, angles, words];
