import type { Compare } from '@sluice/logs-insights/internal/ast';
import { areEqual, byCodePoint, compareValues } from '@sluice/logs-insights/internal/value/compare';
import type { Value } from '@sluice/logs-insights/internal/value/value';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const numeral = (lexeme: string): Value => ({ kind: 'numeral', value: Number(lexeme), lexeme });
const instant = (milliseconds: number): Value => ({ kind: 'instant', milliseconds });

type Case = readonly [left: Value, right: Value, equal: boolean];

describe('equality', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'A', false],
    ['200', 200, true],
    ['200.0', 200, true],
    ['007', 7, true],
    ['007', '7', false],
    ['', 0, false],
    ['x', 0, false],
    [numeral('200'), '200', true],
    [numeral('2e2'), 200, true],
    [numeral('1.0'), numeral('1'), true],
    [true, 1, true],
    [false, '0', true],
    [true, 'true', true],
    [false, 'true', false],
    [true, 'yes', false],
    [instant(5), 5, true],
    [instant(0), '1970-01-01 00:00:00.000', true],
    [instant(0), 'x', false],
  ] as readonly Case[])('of %j and %j is %s', (left, right, equal) => {
    expect(areEqual(left, right)).toBe(equal);
    expect(areEqual(right, left)).toBe(equal);
    expect(compareValues('=', left, right)).toBe(equal);
    expect(compareValues('!=', left, right)).toBe(!equal);
  });
});

const operators: readonly Compare['operator'][] = ['=', '!=', '<', '<=', '>', '>='];

describe('a comparison', () => {
  test.each(operators)('by `%s` with what is missing is unknown', (operator) => {
    expect(compareValues(operator, null, 1)).toBeUndefined();
    expect(compareValues(operator, 'a', null)).toBeUndefined();
  });

  test.each(operators)('by `%s` with a list or a map is false', (operator) => {
    expect(compareValues(operator, [1], [1])).toBe(false);
    expect(compareValues(operator, new Map(), 'a')).toBe(false);
  });

  test.each([
    ['10', '9', false],
    ['a', 'b', true],
    ['2024-01-02', '2024-01-10', true],
    ['abc', 'abcd', true],
    ['abcd', 'abc', false],
    [instant(5), 6, true],
    [numeral('5'), '6', true],
  ] as readonly Case[])('of %j and %j says of less than: %s', (left, right, less) => {
    expect(compareValues('<', left, right)).toBe(less);
    expect(compareValues('>', right, left)).toBe(less);
    expect(compareValues('>=', left, right)).toBe(!less);
    expect(compareValues('<=', right, left)).toBe(!less);
  });

  test('of a number and text that is none is false both ways', () => {
    for (const operator of ['<', '<=', '>', '>='] as const) {
      expect(compareValues(operator, 'x', 1)).toBe(false);
      expect(compareValues(operator, 1, 'x')).toBe(false);
    }
  });

  test('of the same values holds where equality is in it', () => {
    expect(compareValues('<=', 'a', 'a')).toBe(true);
    expect(compareValues('>=', 1, '1')).toBe(true);
  });
});

test('texts go by code point, not by code unit', () => {
  expect(byCodePoint('\u{1f600}', '\uffff')).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(byCodePoint(a, b)) + Math.sign(byCodePoint(b, a))).toBe(0);
      expect(byCodePoint(a, b) === 0).toBe(a === b);
    }),
  );
});
