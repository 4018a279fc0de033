import type { Value } from '../value/value.ts';

/** What an argument may be; `any` is every value. */
export type ArgumentType =
  | 'any'
  | 'text'
  | 'number'
  | 'boolean'
  | 'instant'
  | 'period'
  | 'list'
  | 'structure';

export interface Parameter {
  readonly name: string;
  readonly type: ArgumentType;
  readonly optional?: true;
  /** The last one only: may be given any number of times, at least once. */
  readonly many?: true;
  /** Must stand in the query itself: not a field. */
  readonly constant?: true;
}

/** What a function knows of the query and the row around it; times are epoch milliseconds. */
export interface Surroundings {
  /** Of the row: `@timestamp`. */
  readonly timestamp: Value;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly now: number;
}

interface Definition {
  /** As AWS writes it; known in any case. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** A clause that goes on after the name: "`abs` gives the distance of a number from zero". */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly returns: Exclude<ArgumentType, 'period'>;
  /** A call and what it gives, as the service writes it; `null` where it has no value. */
  readonly examples: readonly (readonly [call: string, result: string | null])[];
  readonly source: string;
}

/** A function of values of one row. */
export interface ScalarFunction extends Definition {
  readonly kind: 'scalar';
  /** Whether it is asked where an argument is missing; else nothing in gives nothing out. */
  readonly takesMissing?: true;
  evaluate(given: readonly Value[], around: Surroundings): Value;
}

/** A function of all rows of a group. */
export interface AggregateFunction extends Definition {
  readonly kind: 'aggregate';
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

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/';

/** The pages that say what the functions do. */
export const pages = {
  functions: `${guide}CWL_QuerySyntax-operations-functions.html`,
  stats: `${guide}CWL_QuerySyntax-Stats.html`,
} as const;
