import type { Check } from '../plan/shape.ts';

/** One value, no list. */
export type ValueTest = (value: unknown) => boolean;

/** A check as a function of one value. */
export function valueTestOf(check: Check): ValueTest {
  switch (check.kind) {
    case 'set':
      return isScalar;
    case 'not-false':
      return (value) => value !== false && isScalar(value);
    case 'equal': {
      const wanted = check.value;
      return (value) => value === wanted;
    }
    case 'among': {
      const values: ReadonlySet<unknown> = new Set(check.values);
      return (value) => values.has(value);
    }
    case 'differs': {
      const wanted = check.value;
      const type = typeof wanted;
      return (value) => typeof value === type && value !== wanted;
    }
    case 'order':
      return orderOf(check.operator, check.value);
    case 'text':
      return textOf(check.test, check.value);
  }
}

export const isScalar: ValueTest = (value) => {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean';
};

function orderOf(operator: '<' | '<=' | '>' | '>=', wanted: number): ValueTest {
  switch (operator) {
    case '<':
      return (value) => typeof value === 'number' && value < wanted;
    case '<=':
      return (value) => typeof value === 'number' && value <= wanted;
    case '>':
      return (value) => typeof value === 'number' && value > wanted;
    case '>=':
      return (value) => typeof value === 'number' && value >= wanted;
  }
}

function textOf(test: 'contains' | 'begins' | 'ends', wanted: string): ValueTest {
  switch (test) {
    case 'contains':
      return (value) => typeof value === 'string' && value.includes(wanted);
    case 'begins':
      return (value) => typeof value === 'string' && value.startsWith(wanted);
    case 'ends':
      return (value) => typeof value === 'string' && value.endsWith(wanted);
  }
}

/** Whether any value of a list passes; false where it is no list. */
export function anyOf(list: unknown, test: ValueTest): boolean {
  if (!Array.isArray(list)) return false;
  for (const value of list) if (test(value)) return true;
  return false;
}

/** A check of a value, or of any value of a list. */
export function testOf(check: Check): ValueTest {
  const test = valueTestOf(check);
  return (value) => test(value) || (typeof value === 'object' && anyOf(value, test));
}
