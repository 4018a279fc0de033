import { ExactIndex, type NumberRange, RangeIndex } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWhatHolds } from './model.ts';

const edges = [-1e308, -1, -5e-324, -0, 0, 5e-324, 0.1, 1, 1 + 2 ** -52, 2, 1e308];
/** A number between each two neighbours, where there is one, and beyond the ends. */
const between = [-1.5e308, -2, -0.5, 0.05, 0.5, 1.5, 3, 1.5e308];
const number = fc.constantFrom(...edges);
const bound = fc.option(number, { nil: undefined });
const key = fc.tuple(bound, fc.boolean(), bound, fc.boolean()).map(
  ([low, lowOpen, high, highOpen]): NumberRange => ({
    ...(low === undefined ? {} : { low, lowOpen }),
    ...(high === undefined ? {} : { high, highOpen }),
  }),
);

function holds(range: NumberRange, value: number): boolean {
  const { low, high } = range;
  const above = low === undefined || (range.lowOpen ? value > low : value >= low);
  return above && (high === undefined || (range.highOpen ? value < high : value <= high));
}

describe('an index of ranges', () => {
  it('finds the ranges that a number lies in', () => {
    findsWhatHolds({
      make: () => new RangeIndex(),
      key,
      value: number,
      holds,
      same: (one, other) =>
        [...edges, ...between].every((edge) => holds(one, edge) === holds(other, edge)),
    });
  });

  it('takes no notice of ranges that nothing lies in', () => {
    const index = new RangeIndex();
    const empty = { low: Number.POSITIVE_INFINITY, lowOpen: true };
    index.add(empty, 1);
    index.add({ low: 2, high: 1 }, 1);
    index.add({ high: Number.NEGATIVE_INFINITY, highOpen: true }, 1);
    index.remove(empty, 1);
    for (const value of [...edges, Number.POSITIVE_INFINITY, Number.NaN]) {
      index.collect(value, () => expect.unreachable());
    }
  });

  it('takes zero and negative zero for one number', () => {
    const index = new ExactIndex<number>();
    index.add(-0, 3);
    const found: number[] = [];
    index.collect(0, (id) => found.push(id));
    expect(found).toEqual([3]);
  });

  it('stays quick with very many ranges added in order', () => {
    const index = new RangeIndex();
    for (let id = 0; id < 50_000; id++) index.add({ low: id, high: id + 1, highOpen: true }, id);
    const found: number[] = [];
    const start = performance.now();
    for (let value = 0; value < 10_000; value++) index.collect(value, (id) => found.push(id));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(found).toEqual(Array.from({ length: 10_000 }, (_, id) => id));
  });
});
