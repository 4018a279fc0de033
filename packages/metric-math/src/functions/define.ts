import type { Readings } from '../options.ts';
import type { Range, Series, StaticType, Type, Value } from '../value.ts';

/** All that is known of a function: for checks, documents, the reference and the engines. */
export interface FunctionDefinition {
  readonly name: string;
  /** What it gives, as one clause. */
  readonly summary: string;
  readonly signatures: readonly Signature[];
  readonly source: string;
  /** Whether it works on the metrics of other accounts. */
  readonly crossAccount: boolean;
  /** Why AWS advises against it in an alarm, where it does. */
  readonly inAlarm?: string;
  /** Run as tests. */
  readonly examples: readonly Example[];
  /** The call in words, from its arguments in words. */
  words(...given: readonly string[]): string;
  /** What the call comes to; nothing where only AWS knows and nobody said. */
  evaluate(given: readonly Value[], context: Context): Value | undefined;
}

/** One way to call a function. */
export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly returns: StaticType;
  /** What it is of this call that no guide says, and what is done. */
  readonly undocumented?: readonly [what: string, reading: string];
}

export interface Parameter {
  readonly name: string;
  readonly types: readonly Type[];
  /** The keywords it takes, where it takes some. */
  readonly words?: readonly string[];
  readonly optional?: true;
  /** The last parameter, so many times at most. */
  readonly most?: number;
}

/** A call on series of one-minute points that begin on Monday 2024-01-01, `null` for no point. */
export interface Example {
  readonly text: string;
  readonly series?: Readonly<Record<string, Points>>;
  readonly gives: Points | readonly Points[];
}

export type Points = readonly (number | null)[];

/** What a call may ask of its surroundings. */
export interface Context {
  readonly range: Range;
  readonly readings: Readings;
  /** The metrics of the request by id, in order: expressions are not among them. */
  readonly metrics: readonly (readonly [id: string, series: Series])[];
  /** What AWS would give for this call, where it was given. */
  provided(): Value | undefined;
  /** What a search finds; nothing where there is nothing to search in. */
  search(text: string, statistic: string): readonly Series[] | undefined;
}

/** Types a definition; does nothing else. */
export const defineFunction = (definition: FunctionDefinition): FunctionDefinition => definition;

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/';

/** The page that lists most functions. */
export const metricMathPage = `${guide}using-metric-math.html`;
export const page = (name: string): string => `${guide}${name}.html`;

export const one = (name: string, type: Type): Parameter => ({ name, types: [type] });
export const word = (name: string, words: readonly string[]): Parameter => ({
  name,
  types: ['Keyword'],
  words,
});
export const optional = (parameter: Parameter): Parameter => ({ ...parameter, optional: true });
