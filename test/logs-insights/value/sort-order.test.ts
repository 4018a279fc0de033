import { inSortOrder } from '@sluice/logs-insights/internal/value/sort-order';
import type { Value } from '@sluice/logs-insights/internal/value/value';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** As AWS's page on `sort` lists them. */
const documented = [
  ...['!:', '#', '*%04', '0#', '5A', '111A', '2345_', '@', '@_', 'A', 'A9876fghj', 'a12345hfh'],
  ...['0', '01', '1', '2', '3'],
];

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'019aAzé_# .-+e') }),
  fc.string(),
  fc.constantFrom(...documented),
);
const values: fc.Arbitrary<Value> = fc.oneof(
  texts,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -20, max: 20 }),
  fc.boolean(),
  fc.integer().map((milliseconds): Value => ({ kind: 'instant', milliseconds })),
  fc.constantFrom<Value>([1], [], new Map([['a', 1]]), {
    kind: 'numeral',
    value: 1,
    lexeme: '1.0',
  }),
);

describe('the order of `sort`', () => {
  test('is the one that is documented', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documented, { minLength: documented.length }), (shuffled) => {
        expect(shuffled.toSorted(inSortOrder)).toEqual(documented);
      }),
    );
  });

  test('is the same from both sides', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(Math.sign(inSortOrder(a, b)) + Math.sign(inSortOrder(b, a))).toBe(0);
      }),
    );
  });

  test('is transitive', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const [x, y, z] = [a, b, c].toSorted(inSortOrder) as [Value, Value, Value];
        expect(inSortOrder(x, y)).toBeLessThanOrEqual(0);
        expect(inSortOrder(y, z)).toBeLessThanOrEqual(0);
        expect(inSortOrder(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('takes texts for the same only if they are', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(inSortOrder(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test.each([
    ['item9', 'item10', 'digits go by their count'],
    ['item10', 'item11', 'then by their value'],
    ['9', '10', 'numbers by their value'],
    ['x', '1', 'numbers come last'],
    ['1', '1.0', 'equal numbers by their text'],
    ['a', 'ab', 'what is shorter comes first'],
    ['a#', 'ab', 'pieces are compared as wholes'],
    ['-5', '3', 'negative numbers first'],
    [1, '2', 'numbers and texts alike'],
    [false, true, 'booleans as 0 and 1'],
    [[1], '7', 'lists are no numbers'],
  ] as readonly (readonly [Value, Value, string])[])('%j comes before %j: %s', (a, b) => {
    expect(inSortOrder(a, b)).toBeLessThan(0);
  });
});
