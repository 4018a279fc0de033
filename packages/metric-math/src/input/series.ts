import type { Series } from '../value.ts';

export const member = (of: object, name: string): unknown =>
  Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isFinite = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** Points in any order, none twice. */
export function readSeries(given: unknown): Series | string {
  if (!isObject(given)) return 'no points: it is no object';
  const [timestamps, values, period = 60, label] = ['timestamps', 'values', 'period', 'label'].map(
    (name) => member(given, name),
  );
  if (!isNumbers(timestamps) || !isNumbers(values)) return 'no lists of numbers';
  if (timestamps.length !== values.length) {
    return `${timestamps.length} timestamps and ${values.length} values`;
  }
  if (!isFinite(period) || period < 1) return 'a period that is no number of seconds';
  if (new Set(timestamps).size < timestamps.length) return 'two points at one time';
  return { period, timestamps, values, ...(typeof label === 'string' && { label }) };
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(isFinite);
