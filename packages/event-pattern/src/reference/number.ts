/** A number as digits times a power of ten, without zeros at either end. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/**
 * The double that a number stands for where the service can compare it: when it is written with
 * exactly as many digits as its double needs. Otherwise `undefined`.
 */
export function comparable(lexeme: string): number | undefined {
  const double = Number(lexeme);
  if (!Number.isFinite(double)) return undefined;
  const written = decimalOf(lexeme);
  return written !== undefined && same(written, decimalOf(String(double))!) ? double : undefined;
}

/** Whether a number is written without fraction and exponent. */
export const isInteger = (lexeme: string): boolean => /^-?\d+$/.test(lexeme);

/** Java's decimals, which the service reads numbers with, have 32-bit exponents. */
const maxExponent = 2 ** 31 - 1;

function decimalOf(lexeme: string): Decimal | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(lexeme);
  if (parts === null) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  if (Math.abs(Number(power)) > maxExponent) return undefined;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return { negative: false, digits: '0', exponent: 0 };
  const exponent = Number(power) - fraction.length + digits.length - significant.length;
  return { negative: sign === '-', digits: significant, exponent };
}

const same = (a: Decimal, b: Decimal): boolean =>
  a.negative === b.negative && a.digits === b.digits && a.exponent === b.exponent;
