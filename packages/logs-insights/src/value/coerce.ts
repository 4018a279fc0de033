import { printInstant } from './print.ts';
import { isInstant, isNumeral, type Value } from './value.ts';

const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** As a number: numbers, text that reads as one, booleans as 1 and 0, instants as milliseconds. */
export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numeric.test(value.trim()) ? finite(Number(value)) : null;
  if (isNumeral(value)) return finite(value.value);
  return isInstant(value) ? value.milliseconds : null;
}

/** What is no number has no value: a division by zero, the logarithm of a negative number. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** As text: what the service prints; `null` for maps, lists and periods. */
export function textOf(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? printNumber(value) : null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (isNumeral(value)) return value.lexeme;
  return isInstant(value) ? printInstant(value.milliseconds) : null;
}

/** Without an exponent up to 21 digits, as JavaScript writes numbers. */
export const printNumber = (value: number): string => String(Object.is(value, -0) ? 0 : value);

/** Whether a condition holds: `undefined` where it is unknown. */
export function truthOf(value: Value): boolean | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '' && value !== '0' && value !== 'false';
  const number = numberOf(value);
  return number === null ? false : number !== 0;
}
