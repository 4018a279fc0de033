import type { Value } from '../value/value.ts';

/** What an argument may be; `any` is every value. Text is read as a number where one is wanted. */
export type ArgumentType =
  | 'any'
  | 'text'
  | 'number'
  | 'boolean'
  | 'instant'
  | 'period'
  | 'list'
  | 'map'
  | 'structure';

export interface Parameter {
  readonly name: string;
  readonly type: ArgumentType;
  readonly optional?: true;
  /** The last one only: may be given any number of times, at least once unless optional. */
  readonly many?: true;
  /** With `many`: how many times at most. */
  readonly most?: number;
  /** Must stand in the query itself: not a field. */
  readonly constant?: true;
  /** The numbers it may be, both ends included. */
  readonly range?: readonly [least: number, most: number];
  /** Without decimals. */
  readonly whole?: true;
}

/** What a function knows of the query and the row around it; times are epoch milliseconds. */
export interface Surroundings {
  /** Of the row: `@timestamp`. */
  readonly timestamp: Value;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly now: number;
}

/** What functions are listed under. */
export type Family =
  | 'numeric'
  | 'general'
  | 'datetime'
  | 'json'
  | 'string'
  | 'address'
  | 'hash'
  | 'aggregate'
  | 'time series';

interface Definition {
  /** As AWS writes it; known in any case. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly family: Family;
  /** A clause that goes on after the name: "`abs` gives the distance of a number from zero". */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Other parameters that queries in AWS's own samples give it, which no guide names. */
  readonly variants?: readonly (readonly Parameter[])[];
  readonly returns: Exclude<ArgumentType, 'period'>;
  /** What no guide says of it, and what is done here. */
  readonly undocumented?: string;
  readonly source: string;
}

/** A function of values of one row. */
export interface ScalarFunction extends Definition {
  readonly kind: 'scalar';
  /**
   * A call and what it gives, as the service writes it; `null` where it has no value. Run for an
   * event of 2024-01-31T10:17:36.789Z with the message `an ERROR`, by a query over 10:00 to 11:00 of
   * that day that began at 11:05.
   */
  readonly examples: readonly (readonly [call: string, result: string | null])[];
  /** Whether it is asked where an argument is missing; else nothing in gives nothing out. */
  readonly takesMissing?: true;
  /** What it gives for as many arguments as it takes. */
  evaluate(given: readonly Value[], around: Surroundings): Value;
}

/** A function of all rows of a group. */
export interface AggregateFunction extends Definition {
  readonly kind: 'aggregate';
  /** A call, the values of `v` in events one second apart, the oldest first, and what it gives. */
  readonly examples: readonly (readonly [
    call: string,
    values: readonly (string | number | null)[],
    result: string | null,
  ])[];
  /** Whether `*` may stand for its argument. */
  readonly takesStar?: true;
  /** Whether it must be all that `stats` gives, with no `by`. */
  readonly alone?: true;
  /**
   * The reference: `rows` are the arguments of each row of the group, in order. Constant arguments
   * are the same in all of them.
   */
  evaluate(rows: readonly (readonly Value[])[], around: readonly Surroundings[]): Value;
}

export type FunctionDefinition = ScalarFunction | AggregateFunction;

/** A function of values of one row. */
export const defineFunction = (definition: Omit<ScalarFunction, 'kind'>): ScalarFunction => ({
  kind: 'scalar',
  ...definition,
});

/** A function of all rows of a group; only `stats` has them. */
export const defineAggregate = (
  definition: Omit<AggregateFunction, 'kind'>,
): AggregateFunction => ({ kind: 'aggregate', ...definition });

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-';

/** The pages that say what the functions do. */
export const pages = {
  functions: `${guide}operations-functions.html`,
  hash: `${guide}hash-functions.html`,
  stats: `${guide}Stats.html`,
  timeSeries: `${guide}timeseries-functions.html`,
  unmask: `${guide}Unmask.html`,
} as const;
