import type { Call } from '../ast.ts';
import type { Readings } from '../options.ts';
import type { Range } from '../value.ts';
import type { Graph } from './graph.ts';
import type { Entry, Lowered } from './value.ts';

/** What an expression is lowered in. */
export interface Setting {
  readonly graph: Graph;
  readonly range: Range;
  readonly readings: Readings;
  /** The series of the request that are no arrays, by id. */
  readonly metrics: readonly (readonly [id: string, entry: Entry])[];
  /** Calls that were made before. */
  readonly made: ReadonlyMap<Call, Lowered>;
  /** Calls that turned out not to be fusable: what was lowered is of no use then. */
  readonly unfused: Call[];
  readonly nothing: Entry;
  valueOf(id: string): Lowered;
  /** How many slots a range has at a period. */
  slots(period: number): number;
}
