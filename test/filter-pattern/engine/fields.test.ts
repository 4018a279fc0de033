import {
  isToken,
  splitFields,
  takeRest,
  valueOf,
} from '@sluice/filter-pattern/internal/engine/fields';
import { restOf, splitLine } from '@sluice/filter-pattern/internal/reference/split-line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from '../../support/arbitraries/filter-pattern.ts';

const lines = fc.oneof(
  messages,
  fc.string({ unit: fc.constantFrom('[', ']', '"', ' ', '\t', '\n', 'a'), maxLength: 20 }),
);

test('lines are split as the reference splits them', () => {
  fc.assert(
    fc.property(lines, fc.nat(4), (line, rest) => {
      const tokens = splitLine(line);
      const count = splitFields(line, Number.POSITIVE_INFINITY);
      const values = Array.from({ length: count }, (_, i) => valueOf(i));
      expect([line, values]).toEqual([line, tokens.map(({ value }) => value)]);
      for (const [i, value] of values.entries()) {
        expect(isToken(i, value)).toBe(true);
        expect(isToken(i, `${value}x`)).toBe(false);
      }
      if (rest < count) {
        takeRest(rest);
        expect(valueOf(rest)).toBe(restOf(line, tokens[rest]!.start));
      }
    }),
    { numRuns: 10_000 },
  );
});

test('no more tokens are split off than asked for', () => {
  expect(splitFields('a b c d', 2)).toBe(2);
  expect(splitFields('a b', 2)).toBe(2);
  expect(splitFields(' ', 2)).toBe(0);
  expect(splitFields('', 2)).toBe(0);
});

test.each(['[a ', '"a ', '[a "b ', '[', '"', '[] ', ' '])(
  'a million of `%s` take less than two seconds',
  (unit) => {
    for (const end of ['', ']x', '"x']) {
      const line = unit.repeat(1_000_000 / unit.length) + end;
      const begun = process.cpuUsage();
      const count = splitFields(line, Number.POSITIVE_INFINITY);
      expect(splitLine(line)).toHaveLength(count);
      expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
    }
  },
);
