import { total } from '@sluice/metric-math/internal/functions/aggregate';
import { reduced } from '@sluice/metric-math/internal/kernel/column';
import { moduleOver, roomFor } from '@sluice/metric-math/internal/kernel/module';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const names = ['sum', 'count', 'least', 'greatest', 'squares'] as const;
const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 100 });

test('the module and its twin give the same numbers, to the last bit', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...names), (values, name) => {
      const [room] = roomFor([values.length]);
      room!.set(values);
      expect(moduleOver(room!.buffer)).toBeDefined();
      const plain = Float64Array.from(values);
      expect(reduced(name, room!, undefined, 0.5)).toBe(reduced(name, plain, undefined, 0.5));
    }),
  );
});

test('sums are made in the order of the reference', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(reduced('sum', Float64Array.from(values), undefined, 0)).toBe(total(values));
    }),
  );
});

test('points that are not there are passed over', () => {
  const values = Float64Array.of(1, 0, 4);
  const present = Uint8Array.of(1, 0, 1);
  expect(names.map((name) => reduced(name, values, present, 1))).toEqual([5, 2, 1, 4, 9]);
});

test('rooms of one call lie in one memory', () => {
  const [a, b] = roomFor([3, 100_000]);
  expect(a!.buffer).toBe(b!.buffer);
  expect(b!.length).toBe(100_000);
});
