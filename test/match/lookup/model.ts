import type { Lookup } from '@sluice/match';
import fc from 'fast-check';
import { expect } from 'vitest';

export interface Model<Key, Value> {
  make(): Lookup<Key, Value>;
  readonly key: fc.Arbitrary<Key>;
  readonly value: fc.Arbitrary<Value>;
  /** Whether a value satisfies a key, told in the plainest way. */
  holds(key: Key, value: Value): boolean;
  /** Whether two keys are one; else they are when they are written alike. */
  same?(one: Key, other: Key): boolean;
}

/** Adds and removes at random, and compares what is found with a look at each key in turn. */
export function findsWhatHolds<Key, Value>(model: Model<Key, Value>): void {
  const same = model.same ?? writtenAlike;
  const change = fc.record({
    keep: fc.constantFrom(true, true, false),
    pick: fc.nat(),
    key: model.key,
    id: fc.nat({ max: 4 }),
  });
  const changes = fc.array(change, { maxLength: 40 });
  const values = fc.array(model.value, { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(changes, values, (all, asked) => {
      const lookup = model.make();
      const kept: { key: Key; id: number }[] = [];
      for (const { keep, pick, key, id } of all) {
        if (keep) {
          kept.push({ key, id });
          lookup.add(key, id);
          continue;
        }
        const gone = kept[pick % (kept.length + 1)] ?? { key, id };
        for (let index = kept.length - 1; index >= 0; index--) {
          const one = kept[index]!;
          if (same(one.key, gone.key) && one.id === gone.id) kept.splice(index, 1);
        }
        lookup.remove(gone.key, gone.id);
      }
      for (const value of asked) {
        const expected = kept.filter(({ key }) => model.holds(key, value)).map(({ id }) => id);
        const found: number[] = [];
        lookup.collect(value, (id) => found.push(id));
        expect(sorted(new Set(found))).toEqual(sorted(new Set(expected)));
      }
      for (const { key, id } of kept) lookup.remove(key, id);
      for (const value of asked) lookup.collect(value, () => expect.unreachable());
    }),
    { numRuns: 500 },
  );
}

const sorted = (ids: Iterable<number>): number[] => [...ids].sort((a, b) => a - b);

const writtenAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
