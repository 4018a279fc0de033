import type { Range, Series } from '../value.ts';

/** What an expression is evaluated on. */
export interface MathInput {
  readonly range: Range;
  /** By id, in the order in which `METRICS()` takes them; several for the result of a search. */
  readonly series: Readonly<Record<string, Series | readonly Series[]>>;
  /** What `SEARCH` searches in. */
  readonly metrics?: readonly SearchedMetric[];
  /** What AWS would give for a call, by its canonical text. */
  readonly provided?: Readonly<Record<string, Series | readonly Series[]>>;
}

/** A metric of an account with what it measured, by statistic. */
export interface SearchedMetric {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly accountId?: string;
  readonly series: Readonly<Record<string, Series>>;
}

/** Whether an id stands for several series. */
export const isArray = (given: Series | readonly Series[]): given is readonly Series[] =>
  Array.isArray(given);

/** Slots of a range that are evaluated at most. */
export const mostSlots = 1_000_000;

/** How many slots the series of the shortest period has. */
export const slotCount = (
  { start, end }: Range,
  periods: readonly { readonly period: number }[],
): number =>
  periods.reduce((most, { period }) => Math.max(most, Math.ceil((end - start) / period)), 0);
