import type { Path, Step } from '../ast.ts';
import { isList, isMap, type Value } from '../value/value.ts';

/** The fields of an event, or of a group of them, by name. */
export type Row = ReadonlyMap<string, Value>;

/** `null` where there is none. The longest name that there is wins; the rest leads into its value. */
export function fieldOf(row: Row, { name, steps }: Pick<Path, 'name' | 'steps'>): Value {
  const whole = row.get(name);
  if (whole !== undefined) return whole;
  for (let count = steps.length - 1; count > 0; count--) {
    const value = row.get(joined(steps.slice(0, count)));
    if (value !== undefined) return memberOf(value, steps.slice(count));
  }
  return null;
}

/** By the name of a column, whose points and brackets may lead into the value of a field. */
export const fieldNamed = (row: Row, name: string): Value =>
  fieldOf(row, {
    name,
    steps: name
      .split(/\.|\[(?=\d+\])|(?<=\[\d{1,9})\]/)
      .filter((step) => step !== '')
      .map((step) => ({ kind: 'key', name: step, quoted: false })),
  });

const joined = (steps: readonly Step[]): string =>
  steps.map((step) => (step.kind === 'key' ? step.name : step.index)).join('.');

/** Into maps by key, into lists by index, counted from zero. */
export function memberOf(value: Value, steps: readonly Step[]): Value {
  let at = value;
  for (const step of steps) {
    if (isMap(at)) at = at.get(String(step.kind === 'key' ? step.name : step.index)) ?? null;
    else if (isList(at)) at = at[indexOf(step)] ?? null;
    else return null;
  }
  return at;
}

const indexOf = (step: Step): number => {
  if (step.kind === 'index') return step.index;
  return /^\d+$/.test(step.name) ? Number(step.name) : -1;
};
