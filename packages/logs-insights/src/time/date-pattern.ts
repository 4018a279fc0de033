import { remembering } from '../remembering.ts';
import { dayNames, monthNames, short } from './names.ts';

/** What a pattern of Java's `DateTimeFormatter` asks for, in order. */
export type Element =
  | { readonly kind: 'literal'; readonly text: string }
  | NumberElement
  | NameElement
  | { readonly kind: 'offset'; readonly shape: RegExp }
  | { readonly kind: 'zone' }
  | { readonly kind: 'optional'; readonly of: readonly Element[] };

/** Names stand for numbers, from the first on. */
export interface NameElement {
  readonly kind: 'name';
  readonly field: Field;
  readonly names: readonly string[];
  readonly first: number;
}

export interface NumberElement {
  readonly kind: 'number';
  readonly field: Field;
  readonly least: number;
  readonly most: number;
  /** Which signs may stand before the digits; more digits than the least need one. */
  readonly sign: 'none' | 'minus' | 'any';
  /** Digits right behind it that belong to the numbers that follow. */
  readonly reserved: number;
}

export type Field =
  | 'era'
  | 'year'
  | 'year of era'
  | 'short year'
  | 'month'
  | 'day'
  | 'day of year'
  | 'weekday'
  | 'half'
  | 'hour'
  | 'hour from 1'
  | 'hour of half'
  | 'hour of half from 1'
  | 'minute'
  | 'second'
  | 'fraction';

/** Brackets may stand in brackets so often. */
const deepest = 16;

/** `undefined` for a pattern that Java refuses, or whose letters say nothing of a date and time. */
export const datePatternOf = remembering(readPattern);

function readPattern(pattern: string): readonly Element[] | undefined {
  const levels: Element[][] = [[]];
  for (const [part] of pattern.matchAll(/'(?:[^']|'')*'?|([A-Za-z])\1*|[\s\S]/g)) {
    if (part === '[') {
      levels.push([]);
      if (levels.length > deepest) return undefined;
    } else if (part === ']') {
      const of = levels.pop()!;
      if (levels.length === 0) return undefined;
      levels.at(-1)!.push({ kind: 'optional', of: withReserves(of) });
    } else {
      const element = elementOf(part);
      if (element === undefined) return undefined;
      levels.at(-1)!.push(element);
    }
  }
  // An optional part that is never closed ends with the pattern.
  return levels.reduceRight<readonly Element[]>(
    (inner, of, i) =>
      withReserves(i === levels.length - 1 ? of : [...of, { kind: 'optional', of: inner }]),
    [],
  );
}

function elementOf(part: string): Element | undefined {
  if (part === "''") return { kind: 'literal', text: "'" };
  if (part.startsWith("'")) {
    const isClosed = part.length > 1 && part.endsWith("'");
    return isClosed
      ? { kind: 'literal', text: part.slice(1, -1).replaceAll("''", "'") }
      : undefined;
  }
  if ('{}#'.includes(part)) return undefined;
  if (!/^[A-Za-z]/.test(part)) return { kind: 'literal', text: part };
  return letters[part.charAt(0)]?.(part.length);
}

type Letters = (count: number) => Element | undefined;

const numbers =
  (field: Field): Letters =>
  (count) => {
    if (count > 2) return undefined;
    return count === 1 ? number(field, 1, 19, 'minus') : number(field, 2, 2, 'none');
  };

const number = (
  field: Field,
  least: number,
  most: number,
  sign: NumberElement['sign'],
): NumberElement => ({ kind: 'number', field, least, most, sign, reserved: 0 });

const years =
  (field: Field): Letters =>
  (count) => {
    if (count === 2) return number('short year', 2, 2, 'none');
    return count <= 19 ? number(field, count, 19, count < 4 ? 'minus' : 'any') : undefined;
  };

const name = (field: Field, names: readonly string[], first = 0): NameElement => ({
  kind: 'name',
  field,
  names,
  first,
});

const month: Letters = (count) => {
  if (count < 3) return numbers('month')(count);
  if (count > 4) return undefined;
  return name('month', count === 4 ? monthNames : monthNames.map(short), 1);
};

const weekday: Letters = (count) =>
  count > 4 ? undefined : name('weekday', count === 4 ? dayNames : dayNames.map(short));

const offsets =
  (shapes: readonly RegExp[]): Letters =>
  (count) => {
    const shape = shapes[count - 1];
    return shape && { kind: 'offset', shape };
  };

const plain = /[+-]\d{4}/y;
const written = /GMT(?:[+-]\d\d:\d\d)?/y;

const letters: Readonly<Record<string, Letters>> = {
  G: (count) => (count <= 3 ? name('era', ['BC', 'AD']) : undefined),
  y: years('year of era'),
  u: years('year'),
  M: month,
  L: month,
  d: numbers('day'),
  D: (count) =>
    count <= 3 ? number('day of year', count, count === 1 ? 19 : 3, 'none') : undefined,
  E: weekday,
  a: (count) => (count === 1 ? name('half', ['AM', 'PM']) : undefined),
  H: numbers('hour'),
  k: numbers('hour from 1'),
  K: numbers('hour of half'),
  h: numbers('hour of half from 1'),
  m: numbers('minute'),
  s: numbers('second'),
  S: (count) => (count <= 9 ? number('fraction', count, count, 'none') : undefined),
  X: offsets([
    /Z|[+-]\d\d(?:\d\d)?/y,
    /Z|[+-]\d{4}/y,
    /Z|[+-]\d\d:\d\d/y,
    /Z|[+-]\d{4}(?:\d\d)?/y,
    /Z|[+-]\d\d:\d\d(?::\d\d)?/y,
  ]),
  x: offsets([
    /[+-]\d\d(?:\d\d)?/y,
    plain,
    /[+-]\d\d:\d\d/y,
    /[+-]\d{4}(?:\d\d)?/y,
    /[+-]\d\d:\d\d(?::\d\d)?/y,
  ]),
  Z: offsets([plain, plain, plain, written, /Z|[+-]\d\d:\d\d(?::\d\d)?/y]),
  O: (count) => {
    if (count === 1) return { kind: 'offset', shape: /GMT(?:[+-]\d{1,2}(?::\d\d)?)?/y };
    return count === 4 ? { kind: 'offset', shape: written } : undefined;
  },
  V: (count) => (count === 2 ? { kind: 'zone' } : undefined),
  z: (count) => (count <= 3 ? { kind: 'zone' } : undefined),
};

/** A number of any length leaves digits for those of a fixed length that follow at once. */
function withReserves(elements: readonly Element[]): readonly Element[] {
  let reserved = 0;
  return elements
    .toReversed()
    .map((element) => {
      if (element.kind !== 'number') {
        reserved = 0;
        return element;
      }
      if (element.least === element.most) {
        reserved += element.most;
        return element;
      }
      const made = { ...element, reserved };
      reserved = 0;
      return made;
    })
    .toReversed();
}
