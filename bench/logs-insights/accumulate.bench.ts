import { unwrap } from '@sluice/core';
import { parse } from '@sluice/logs-insights';
import type { Call, Stats } from '@sluice/logs-insights/internal/ast';
import { accumulatorOf } from '@sluice/logs-insights/internal/engine/accumulate/accumulator-of';
import type { Vector } from '@sluice/logs-insights/internal/engine/vector';
import type { AggregateFunction } from '@sluice/logs-insights/internal/functions/definition';
import { functionOf } from '@sluice/logs-insights/internal/functions/index';
import { type Suite, suite } from '../harness.ts';

/** Rows of a batch, and of a run: what is measured is a run. */
const [size, batches] = [4096, 50];

const rows = Int32Array.from({ length: size }, (_, i) => i);
const order = { times: new Float64Array(size), source: 0, first: 0 };
const around = { timestamp: null, start: undefined, end: undefined, now: 0 };

/** Whole milliseconds, the same in every run, so that plain sums are exact as well. */
function numbersFrom(seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 12;
  });
}

const numbers = Array.from({ length: batches }, (_, i) => numbersFrom(i + 1));
const groupsOf = (count: number) =>
  numbers.map((one) => Int32Array.from(one, (number) => number % count));

/** What one writes by hand: a map of objects. Answers for the group of the first row. */
function byHand<T>(
  groups: readonly Int32Array[],
  start: () => T,
  add: (state: T, number: number) => void,
  finish: (state: T) => number,
): number {
  const known = new Map<number, T>();
  for (const [i, batch] of numbers.entries()) {
    for (const row of rows) {
      const group = groups[i]![row]!;
      let state = known.get(group);
      if (state === undefined) {
        state = start();
        known.set(group, state);
      }
      add(state, batch[row]!);
    }
  }
  return finish(known.get(groups[0]![0]!)!);
}

const totals = () => ({ count: 0, sum: 0 });
type Totals = ReturnType<typeof totals>;
const total = (state: Totals, number: number) => {
  state.count += 1;
  state.sum += number;
};

const hands: Readonly<Record<string, (groups: readonly Int32Array[]) => number>> = {
  'count(v)': (groups) => byHand(groups, totals, total, ({ count }) => count),
  'sum(v)': (groups) => byHand(groups, totals, total, ({ sum }) => sum),
  'avg(v)': (groups) => byHand(groups, totals, total, ({ count, sum }) => sum / count),
  'pct(v, 99)': (groups) =>
    byHand(
      groups,
      (): number[] => [],
      (values, number) => values.push(number),
      (values) => values.sort((a, b) => a - b)[Math.ceil(0.99 * values.length) - 1]!,
    ),
};

function accumulated(text: string, groups: readonly Int32Array[]): () => unknown {
  const [only] = unwrap(parse(`stats ${text} as x`)).commands;
  const call = (only as Stats).items[0]!.expression as Call;
  const definition = functionOf(call.name) as AggregateFunction;
  const vectors = numbers.map((values): Vector => ({ kind: 'numbers', values }));
  return () => {
    const one = accumulatorOf(call, definition, { around });
    for (const [i, vector] of vectors.entries()) one.add(rows, groups[i]!, [vector], order);
    return one.finish(groups[0]![0]!);
  };
}

const suites: Suite[] = [1, 100, 100_000].flatMap((count) => {
  const groups = groupsOf(count);
  return Object.entries(hands).map(([text, hand]) =>
    suite<null>(`logs-insights/${text} of ${size * batches} rows in ${count} groups`, [null], {
      'map of objects': () => hand(groups),
      sluice: accumulated(text, groups),
    }),
  );
});

export default suites;
