/**
 * Whether the service can compare a number: its double, written with the fewest digits, is the
 * number itself. `300`, `3.0e2` and `0.1` are; `9007199254740993` and `1e400` are not.
 */
export function isComparable(lexeme: string): boolean {
  if (!decimal.test(lexeme)) return false;
  const double = Number(lexeme);
  return Number.isFinite(double) && decimalOf(lexeme) === decimalOf(String(double));
}

/** A decimal number as sign, digits without zeros at either end, and exponent of the first. */
function decimalOf(lexeme: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] = decimal.exec(lexeme)!;
  const digits = whole + fraction;
  const first = digits.search(/[1-9]/);
  if (first < 0) return '0';
  const last = lastDigit(digits);
  return `${sign}${digits.slice(first, last)}e${Number(exponent) + whole.length - first}`;
}

/** A JSON number, or one as JavaScript writes it (`1e+21`). */
const decimal = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Past the last digit that is not zero; by hand, as a pattern anchored to the end is quadratic. */
function lastDigit(digits: string): number {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return end;
}
