import type { Compare } from '../ast.ts';
import { numberOf, textOf } from './coerce.ts';
import { isStructured, type Value } from './value.ts';

/** `undefined` is unknown: a side is missing. Maps and lists are neither equal nor different. */
export function compareValues(
  operator: Compare['operator'],
  left: Value,
  right: Value,
): boolean | undefined {
  if (left === null || right === null) return undefined;
  if (isStructured(left) || isStructured(right)) return false;
  if (operator === '=') return areEqual(left, right);
  if (operator === '!=') return !areEqual(left, right);
  const order = orderOf(left, right);
  if (order === undefined) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/**
 * Texts are equal letter by letter; a number is equal to text that reads as the same number, `true`
 * to the texts `true` and `1`.
 */
export function areEqual(left: Value, right: Value): boolean {
  if (textOf(left) === textOf(right)) return true;
  if (typeof left === 'string' && typeof right === 'string') return false;
  if (typeof left === 'string') return equalsText(right, left);
  if (typeof right === 'string') return equalsText(left, right);
  const number = numberOf(left);
  return number !== null && number === numberOf(right);
}

function equalsText(value: Value, text: string): boolean {
  if (typeof value === 'boolean') return text === String(value);
  const number = numberOf(value);
  return number !== null && number === numberOf(text);
}

/** By number where both sides are numbers, by code point where neither is, else not at all. */
function orderOf(left: Value, right: Value): number | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== null && b !== null) return a - b;
  if (a !== null || b !== null) return undefined;
  return byCodePoint(textOf(left) ?? '', textOf(right) ?? '');
}

export function byCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  const [a, b] = [[...left], [...right]];
  const at = a.findIndex((character, i) => character !== b[i]);
  if (at === -1) return -1;
  if (b[at] === undefined) return 1;
  return a[at]!.codePointAt(0)! - b[at].codePointAt(0)!;
}
