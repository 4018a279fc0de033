import { isComparable } from '@sluice/event-pattern/internal/lower/comparable';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('comparable numbers', () => {
  test.each(['0', '-0', '0.0', '300', '3.0e2', '0.1', '1e21', '5E9', '-12.50', '1E-320', '1e308'])(
    '%s is its own double',
    (lexeme) => expect(isComparable(lexeme)).toBe(true),
  );

  test.each([
    '9007199254740993',
    '123456789012345678901',
    '0.1234567890123456789',
    '1e400',
    '1e-400',
    '37.807807921694092',
  ])('%s has more digits than its double', (lexeme) => expect(isComparable(lexeme)).toBe(false));

  test.each(['', 'x', '01', '1.', '.5', '0x10', 'NaN', 'Infinity'])('%j is no number', (lexeme) =>
    expect(isComparable(lexeme)).toBe(false),
  );

  test('every double as JavaScript writes it is comparable', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) =>
        isComparable(String(double)),
      ),
    );
  });

  test('a million digits take no time', () => {
    expect(isComparable(`1${'0'.repeat(1_000_000)}1`)).toBe(false);
    expect(isComparable(`0.${'0'.repeat(1_000_000)}1`)).toBe(false);
  });
});
