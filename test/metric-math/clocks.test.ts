import { clocks } from '@sluice/metric-math/internal/engine/clocks';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const ofDate: Readonly<Record<keyof typeof clocks, (date: Date) => number>> = {
  MINUTE: (date) => date.getUTCMinutes(),
  HOUR: (date) => date.getUTCHours(),
  DAY: (date) => date.getUTCDay() || 7,
  DATE: (date) => date.getUTCDate(),
  MONTH: (date) => date.getUTCMonth() + 1,
  YEAR: (date) => date.getUTCFullYear(),
  EPOCH: (date) => date.getTime() / 1000,
};

const times = fc.oneof(
  fc.integer({ min: -8.64e12, max: 8.64e12 }),
  fc.integer({ min: -3e9, max: 5e9 }),
  fc.constantFrom(8.64e12, -8.64e12, 8.64e12 + 1, 0, -1),
);

test.each(Object.keys(ofDate) as (keyof typeof clocks)[])('%s is that of a date', (name) => {
  fc.assert(
    fc.property(times, (seconds) => {
      if (name === 'EPOCH' && Math.abs(seconds) > 8.64e12) return;
      expect(clocks[name](seconds)).toBe(ofDate[name](new Date(seconds * 1000)));
    }),
  );
});
