import { textOf } from './coerce.ts';
import { stringifyJson } from './json.ts';
import { isStructured, type Value } from './value.ts';

/** The same text for values that count as one and the same: a number and its text, say. */
export const identityOf = (value: Value): string =>
  isStructured(value) ? `structure ${stringifyJson(value)}` : `text ${textOf(value)}`;

/** Each value once, in the order of its first place. */
export function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const identity = identityOf(value);
    if (!seen.has(identity)) seen.set(identity, value);
  }
  return [...seen.values()];
}
