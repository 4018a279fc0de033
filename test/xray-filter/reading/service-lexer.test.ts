import { stumbles } from '@sluice/xray-filter/internal/reading/service-lexer';
import { expect, test } from 'vitest';

const symbol = (text: string, start = 0) => stumbles(text, start, text.length);

test.each([
  ['madeup = 7', 'ma', 1],
  ['http.foo', 'http.f', 1],
  ['faulty', 'y', 6],
  ['&&', '&', 1],
  ["'a'", "'", 1],
  ['m', 'm', 1],
  ['FAULTx', 'x', 6],
])('%s is stumbled over at %s', (text, wanted, column) => {
  expect(symbol(text)).toEqual({ line: 1, column, symbol: wanted });
});

test('keywords and numbers are passed', () => {
  for (const text of ['fault', 'okfault', 'ok12', 'RESPONSETIME', 'rootcause.json']) {
    expect(symbol(text)).toBeUndefined();
  }
});

test('lines are counted', () => {
  expect(symbol('ok\nAND x', 7)).toEqual({ line: 2, column: 5, symbol: 'x' });
});
