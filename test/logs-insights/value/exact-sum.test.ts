import {
  exactAverage,
  exactSum,
  exactVariance,
} from '@sluice/logs-insights/internal/value/exact-sum';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 12,
});

describe('exact sums', () => {
  test('are rounded once', () => {
    expect(exactSum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(exactSum(Array<number>(10).fill(0.1))).toBe(1);
    expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(exactSum([2 ** 53, 1, 1])).toBe(2 ** 53 + 2);
  });

  test('take the even one of two that are as near', () => {
    expect(exactSum([2 ** 53, 1])).toBe(2 ** 53);
    expect(exactSum([2 ** 53 + 2, 1])).toBe(2 ** 53 + 4);
  });

  test('may be too large on the way, and not in the end', () => {
    expect(exactSum([1e308, 1e308, -1e308])).toBe(1e308);
    expect(exactSum([1e308, 1e308])).toBe(Number.POSITIVE_INFINITY);
    expect(exactAverage([1e308, 1e308])).toBe(1e308);
  });

  test('reach down to the smallest numbers', () => {
    expect(exactSum([5e-324, 5e-324])).toBe(1e-323);
    expect(exactAverage([5e-324, 0, 0])).toBe(0);
    expect(exactSum([-0])).toBe(0);
  });

  test('of one number are that number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (one) => {
        expect(exactSum([one])).toBe(one + 0);
        expect(exactVariance([one])).toBe(0);
      }),
    );
  });

  test('of two numbers are as the machine adds them', () => {
    const one = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(exactSum([a, b])).toBe(a + b + 0);
      }),
    );
  });

  test('are the same in any order', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const turned = all.toReversed();
        expect(exactSum(turned)).toBe(exactSum(all));
        expect(exactAverage(turned)).toBe(exactAverage(all));
        expect(exactVariance(turned)).toBe(exactVariance(all));
      }),
    );
  });

  test('of numbers and their opposites are nothing', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        expect(exactSum([...all, ...all.map((each) => -each)])).toBe(0);
      }),
    );
  });
});

test('a variance loses nothing where numbers are large and close', () => {
  expect(exactVariance([1e9 + 0.5, 1e9 + 1.5])).toBe(0.25);
  expect(exactVariance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(4);
});
