import { type Span, spanOf, suggest } from '@sluice/core';
import type { Rate } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Dialect } from '../profiles.ts';
import { rateOfWords } from '../rewriting/period.ts';
import { type Reading, rewritten } from './reading.ts';

const units: Readonly<Record<string, Rate['unit']>> = {
  minute: 'minute',
  minutes: 'minute',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
};

/** AWS: whatever the unit, the value is a positive 32-bit number. */
const greatest = 2147483647;

/** A value and a unit, between `rate(` and `)`. */
export function readRate(
  body: string,
  start: number,
  span: Span,
  reading: Reading,
): Rate | undefined {
  const { dialect, said } = reading;
  const inside = spanOf(start, start + body.length);
  const found = /^(-?\d+(?:\.\d+)?) ([^\s]+)$/.exec(body);
  const meantBy = () => rewritten(reading, [rateOfWords(body)]);
  if (found === null) {
    said.push(codes.rateShape.at({ ...repaired(body, inside), ...meantBy() }, body.slice(0, 40)));
    return undefined;
  }
  const [, digits = '', word = ''] = found;
  const value = valueOf(digits, dialect);
  const digitSpan = spanOf(start, start + digits.length);
  if (value === undefined)
    said.push(codes.rateValue.at({ span: digitSpan, ...meantBy() }, digits.slice(0, 40)));
  const unit = Object.hasOwn(units, word) ? units[word] : undefined;
  const allowed = dialect.units ?? ['minute', 'hour', 'day'];
  const wordSpan = spanOf(inside.end - word.length, inside.end);
  if (unit === undefined || !allowed.includes(unit)) {
    const near = unknownUnit(word, wordSpan, value === 1, allowed);
    said.push({ ...near, ...(value !== undefined && meantBy()) });
    return undefined;
  }
  if (value === undefined) return undefined;
  const plural = word.endsWith('s');
  if (plural === (value === 1) && value !== 0) {
    const meant = `${value} ${unit}${plural ? '' : 's'}`;
    const fix = { title: `write \`${meant}\``, edits: [{ span: inside, text: meant }] };
    const code = dialect.anyPlural ? codes.loosePlural : codes.rateNumber;
    said.push(code.at({ span: inside, fix }, body.slice(0, 40), meant));
  }
  return { kind: 'rate', value, unit, span };
}

function valueOf(digits: string, { zeroRate }: Dialect): number | undefined {
  const value = /^\d+$/.test(digits) ? Number(digits) : -1;
  return value >= (zeroRate ? 0 : 1) && value <= greatest ? value : undefined;
}

function unknownUnit(word: string, span: Span, one: boolean, allowed: readonly string[]) {
  const words = allowed.map((unit) => (one ? unit : `${unit}s`));
  const list = words.map((unit) => `\`${unit}\``);
  const near = suggest(word.slice(0, 12), words);
  const fix = near && { title: `write \`${near}\``, edits: [{ span, text: near }] };
  const said = `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
  return codes.rateUnit.at(fix ? { span, fix } : span, word.slice(0, 40), said);
}

/** Blanks too many are all that is wrong with some. */
function repaired(body: string, span: Span) {
  const text = body.trim().replace(/\s+/g, ' ');
  if (text === body || !/^\d+ [a-z]+$/.test(text)) return { span };
  return { span, fix: { title: `write \`${text}\``, edits: [{ span, text }] } };
}
