import { readNumber } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The number of a decimal text as a fraction, worked out in whole numbers. */
function fractionOf(text: string): readonly [bigint, bigint] {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text)!;
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(`${sign === '-' ? '-' : ''}0${whole}${fraction}`.replace('-0', '-'));
  return power >= 0 ? [digits * 10n ** BigInt(power), 1n] : [digits, 10n ** BigInt(-power)];
}

function equalInValue(one: string, other: string): boolean {
  const [a, b] = fractionOf(one);
  const [c, d] = fractionOf(other);
  return a * d === c * b;
}

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0001234567899'), minLength: 1, maxLength });
const lexeme = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    digits(20),
    fc.option(digits(20), { nil: undefined }),
    fc.option(fc.integer({ min: -330, max: 330 }), { nil: undefined }),
    fc.constantFrom('e', 'E'),
  )
  .map(
    ([sign, whole, fraction, exponent, letter]) =>
      sign +
      whole +
      (fraction === undefined ? '' : `.${fraction}`) +
      (exponent === undefined ? '' : letter + exponent),
  );
const printed = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);

describe('reading a number', () => {
  it('finds it comparable when its value is that of the shortest text of its double', () => {
    fc.assert(
      fc.property(fc.oneof(lexeme, printed), (text) => {
        const { value, comparable } = readNumber(text);
        expect(value).toBe(Number(text) + 0);
        expect(comparable).toBe(Number.isFinite(value) && equalInValue(text, String(value)));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    '300',
    '300.0',
    '3.0e2',
    '-0',
    '0e999999999999',
    '0.000',
    '1e-7',
    '123456789012345680000',
    '1e308',
    '.5',
    '5.',
    '-1.50E+3',
    '9007199254740992',
  ])('finds `%s` comparable', (text) => expect(readNumber(text).comparable).toBe(true));

  it.each([
    '9007199254740993',
    '123456789012345678901',
    '0.1234567890123456789',
    '1e400',
    '-1e400',
    '1e-400',
    '1.0000000000000001',
    '1e309',
    '37.807807921694092',
  ])('finds `%s` not comparable', (text) => expect(readNumber(text).comparable).toBe(false));

  it('takes negative zero for zero', () => {
    for (const text of ['-0', '-0.0', '-0e5', '-1e-400'])
      expect(Object.is(readNumber(text).value, 0)).toBe(true);
  });

  it('tells whole numbers by how they are written', () => {
    for (const text of ['1', '-12', '9007199254740993'])
      expect(readNumber(text).integer).toBe(true);
    for (const text of ['1.0', '1e2', '10000000000000000000000.5'])
      expect(readNumber(text).integer).toBe(false);
  });

  it.each([
    '',
    '-',
    '+',
    '.',
    'e5',
    '1e',
    '1e+',
    '1e5x',
    '1x',
    'x1',
    '0x10',
    ' 1',
    '1 ',
    '1.2.3',
    'Infinity',
    'NaN',
    '--1',
  ])('finds no number in `%s`', (text) =>
    expect(readNumber(text)).toEqual({ value: Number.NaN, comparable: false, integer: false }),
  );

  it('reads a million digits at once', () => {
    const zeros = '0'.repeat(1_000_000);
    expect(readNumber(`1${zeros}`).comparable).toBe(false);
    expect(readNumber(`0.${zeros}1e1000001`)).toEqual({
      value: 1,
      comparable: true,
      integer: false,
    });
    expect(readNumber(`${'9'.repeat(1_000_000)}e-999990`).comparable).toBe(false);
    expect(readNumber(`1e${'9'.repeat(1_000_000)}`).value).toBe(Number.POSITIVE_INFINITY);
  });
});
