import {
  numberOf,
  printNumber,
  textOf,
  truthOf,
} from '@sluice/logs-insights/internal/value/coerce';
import type { Value } from '@sluice/logs-insights/internal/value/value';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const instant: Value = { kind: 'instant', milliseconds: 1_700_000_000_000 };
const numeral: Value = { kind: 'numeral', value: 200, lexeme: '2.00e2' };
const period: Value = { kind: 'period', count: 5, unit: 'minute' };
const map: Value = new Map([['a', 1]]);

describe('as a number', () => {
  test.each([
    [3, 3],
    ['17', 17],
    [' -1.5e3 ', -1500],
    ['.5', 0.5],
    ['5.', 5],
    [true, 1],
    [false, 0],
    [numeral, 200],
    [instant, 1_700_000_000_000],
  ] as readonly (readonly [Value, number])[])('%j is %d', (value, number) => {
    expect(numberOf(value)).toBe(number);
  });

  test.each(['', ' ', 'x', '0x1f', '1_000', '1,5', 'Infinity', 'NaN', '1e999', '12ms', '--1', '.'])(
    '%j is none',
    (text) => {
      expect(numberOf(text)).toBeNull();
    },
  );

  test.each([
    ['what is missing', null],
    ['a list', [1]],
    ['a map', map],
    ['a period', period],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a number of JSON that is too great', { kind: 'numeral', value: Infinity, lexeme: '1e999' }],
  ] as readonly (readonly [string, Value])[])('%s is none', (_, value) => {
    expect(numberOf(value)).toBeNull();
  });
});

describe('as text', () => {
  test.each([
    ['a', 'a'],
    [true, '1'],
    [false, '0'],
    [1.5, '1.5'],
    [-0, '0'],
    [1e20, '100000000000000000000'],
    [numeral, '2.00e2'],
    [instant, '2023-11-14 22:13:20.000'],
  ] as readonly (readonly [Value, string])[])('%j is %s', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  test.each([null, [1], map, period, Number.NaN] as readonly Value[])('%j has none', (value) => {
    expect(textOf(value)).toBeNull();
  });

  test('an instant beyond the calendar is empty', () => {
    expect(textOf({ kind: 'instant', milliseconds: 9e15 })).toBe('');
  });

  test('a number reads as itself again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberOf(printNumber(number))).toBe(number + 0);
      }),
    );
  });
});

describe('as a condition', () => {
  test.each([
    [true, true],
    [0, false],
    [-1, true],
    ['', false],
    ['0', false],
    ['false', false],
    ['no', true],
    [numeral, true],
    [{ kind: 'instant', milliseconds: 0 }, false],
    [map, false],
    [[], false],
    [null, undefined],
  ] as readonly (readonly [Value, boolean | undefined])[])('%j is %s', (value, truth) => {
    expect(truthOf(value)).toBe(truth);
  });
});
