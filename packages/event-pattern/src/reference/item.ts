import { unreachable } from '@sluice/core';
import type { AnythingBut, Bound, Item, TextTest } from '../ast.ts';
import { addressDigits, blockEnds, digitsWithin } from './address.ts';
import { comparable, isInteger } from './number.ts';
import { endsIgnoringCase, hasSuffixIgnoringCase, matchesWildcard } from './text.ts';
import type { Scalar } from './value.ts';

/** Whether one value is what one item asks for. `exists: false` asks for no value. */
export function matchesItem(item: Item, value: Scalar, quirks: boolean): boolean {
  switch (item.kind) {
    case 'text':
      return matchesText(item.value, value, quirks);
    case 'number':
      return value.type === 'number' && sameNumber(item.lexeme, value.lexeme, quirks);
    case 'constant':
      return value.type === 'constant' && value.value === item.value;
    case 'text-test':
      return value.type === 'text' && passes(item, value.text, quirks);
    case 'cidr':
      return matchesBlock(item.block, value, quirks);
    case 'exists':
      return item.present;
    case 'numeric':
      return value.type === 'number' && item.bounds.every((bound) => isWithin(bound, value.lexeme));
    case 'anything-but':
      return isNone(item, value, quirks);
    default:
      return unreachable(item);
  }
}

/** A string that reads as an address means that address, however the event writes it. */
function matchesText(wanted: string, value: Scalar, quirks: boolean): boolean {
  const digits = addressDigits(wanted);
  if (digits === undefined) {
    return value.type === 'text' && value.text === wanted;
  }
  const found = digitsOf(value, quirks);
  return found !== undefined && (quirks ? found.startsWith(digits) : found === digits);
}

function matchesBlock(block: string, value: Scalar, quirks: boolean): boolean {
  const ends = blockEnds(block);
  const found = digitsOf(value, quirks);
  if (ends === undefined || found === undefined) return false;
  const [low, high] = ends;
  if (!quirks && found.length !== low.length) return false;
  return digitsWithin(found, low, high);
}

/** AWS: a number is tried as an address too, digit by digit. */
function digitsOf(value: Scalar, quirks: boolean): string | undefined {
  if (value.type === 'text') return addressDigits(value.text);
  return quirks && value.type === 'number' ? value.lexeme : undefined;
}

/** AWS: of numbers that cannot be compared only whole ones match themselves. */
function sameNumber(wanted: string, found: string, quirks: boolean): boolean {
  const number = comparable(wanted);
  if (number !== undefined) return comparable(found) === number;
  return wanted === found && (isInteger(wanted) || !quirks);
}

function isWithin({ operator, lexeme }: Bound, found: string): boolean {
  const value = comparable(found);
  const bound = comparable(lexeme);
  if (value === undefined || bound === undefined) return false;
  switch (operator) {
    case '=':
      return value === bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}

function isNone(item: AnythingBut, value: Scalar, quirks: boolean): boolean {
  const { of, values } = item;
  if (of === 'number') {
    const numbers = values.map(comparable);
    return value.type !== 'number' || !numbers.includes(comparable(value.lexeme) ?? Number.NaN);
  }
  if (value.type !== 'text') return true;
  if (of === 'text') return !values.includes(value.text);
  return !values.some((each) =>
    passes({ operator: of, value: each, ignoreCase: false }, value.text, quirks),
  );
}

type Test = Pick<TextTest, 'operator' | 'value' | 'ignoreCase'>;

function passes({ operator, value, ignoreCase }: Test, text: string, quirks: boolean): boolean {
  // AWS: values are kept between quotes, and a prefix or suffix can reach the far quote.
  const closed = quirks ? `${text}"` : text;
  const opened = quirks ? `"${text}` : text;
  switch (operator) {
    case 'exactly':
      return text === value;
    case 'prefix':
      if (ignoreCase) return endsIgnoringCase(closed, units(value, quirks)).size > 0;
      return closed.startsWith(value);
    case 'suffix':
      if (ignoreCase) return hasSuffixIgnoringCase(opened, units(value, quirks));
      return opened.endsWith(value);
    case 'equals-ignore-case':
      return endsIgnoringCase(text, units(value, quirks)).has(text.length);
    case 'wildcard':
      return matchesWildcard(text, value);
  }
}

/** AWS: without case, letters are taken one UTF-16 unit at a time, so a pair becomes `??`. */
const units = (text: string, quirks: boolean): readonly string[] =>
  quirks ? text.split('').map((unit) => unit.replace(/[\uD800-\uDFFF]/, '?')) : [...text];
