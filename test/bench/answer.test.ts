import { expect, test } from 'vitest';
import { countIn, difference, rowsIn, sumIn } from '../../bench/side-by-side/answer.ts';

test('the order of rows is no part of an answer', () => {
  const rows = [
    ['a', '1'],
    ['b', '2'],
  ];
  expect(difference(rows, rows.toReversed())).toBeUndefined();
});

test('other numbers, other texts and other numbers of rows are told', () => {
  expect(difference([['a', '1']], [['a', '2']])).toBe('a 1, not a 2');
  expect(difference([['a']], [['b']])).toBe('a, not b');
  expect(difference([['a']], [])).toBe('1 rows, not 0');
});

test('estimates may differ as far as they are allowed to, and no farther', () => {
  expect(difference([['a', '100']], [['a', '102']], 0.03)).toBeUndefined();
  expect(difference([['a', '100']], [['a', '104']], 0.03)).toBe('a 100, not a 104');
  expect(difference([['1e3']], [['1000.0']])).toBeUndefined();
});

test('times are the same however they are written', () => {
  const rows = rowsIn(['t', 'n']);
  const ours = rows('[{"t":"2026-01-01 00:05:00.000","n":"3"}]');
  expect(difference(ours, rows('[{"t":"2026-01-01T00:05:00+00:00","n":3}]'))).toBeUndefined();
  expect(rows('')).toEqual([]);
});

test('counts are read where one stands alone, and summed where each has a name', () => {
  expect(countIn('12\n')).toEqual([['12']]);
  expect(sumIn('a:1\nb:20\n')).toEqual([['21']]);
});
