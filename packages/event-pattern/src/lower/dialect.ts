import type { Options } from '../options.ts';

/** Which operators a surface reads; the rest of the language is the same everywhere. */
export interface Dialect {
  readonly operators: ReadonlySet<string>;
  /** The operators that may stand inside `anything-but`. */
  readonly negatable: ReadonlySet<string>;
  /** Operators that the language has but the surface does not: named in our message. */
  readonly surface?: string;
  /** Runs an early edition of the reader, with fewer forms and other words. */
  readonly early: boolean;
}

const operators = [
  'exactly',
  'prefix',
  'suffix',
  'equals-ignore-case',
  'wildcard',
  'anything-but',
  'numeric',
  'cidr',
  'exists',
] as const;

export type Operator = (typeof operators)[number];

const without = (...names: readonly string[]) =>
  new Set<string>(operators.filter((name) => !names.includes(name)));

const everyOperator = without();
const everyNegatable = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);

const full: Dialect = { operators: everyOperator, negatable: everyNegatable, early: false };

/** The dialect of a profile. */
export function dialectOf({ profile }: Options): Dialect {
  switch (profile) {
    case 'sns':
      return { operators: without('wildcard'), negatable: new Set(['prefix']), early: true };
    default:
      return full;
  }
}

/** Names that no field inside `$or` may have. */
export const reserved: ReadonlySet<string> = new Set([
  ...operators,
  ...['=', '<', '<=', '>', '>='],
  ...['regex', 'not-wildcard', 'not-equals-ignore-case'],
  ...['date-after', 'date-on-or-after', 'date-before', 'date-on-or-before', 'in-date-range'],
  ...['ip-address-in-range', 'ip-address-not-in-range'],
]);
