import { comparable } from '@sluice/event-pattern/internal/reference/number';
import { expect, test } from 'vitest';

test.each([
  ['0', 0],
  ['-0', 0],
  ['0e5', 0],
  ['1', 1],
  ['1.50', 1.5],
  ['3.0e2', 300],
  ['1E+5', 1e5],
  ['1e23', 1e23],
  ['5e-324', 5e-324],
  ['9007199254740992', 9007199254740992],
  ['-12.5', -12.5],
])('%s can be compared', (lexeme, value) => {
  expect(comparable(lexeme)).toBeCloseTo(value, 300);
});

test.each([
  '9007199254740993',
  '123456789012345678901',
  '0.1234567890123456789',
  '1e400',
  '1e-400',
  '37.807807921694092',
  '0e99999999999',
  'Infinity',
  'NaN',
])('%s cannot', (lexeme) => {
  expect(comparable(lexeme)).toBe(undefined);
});
