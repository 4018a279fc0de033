/** What a number's text says, as far as EventBridge compares numbers. */
export interface NumberReading {
  /** The nearest double; negative zero is zero; NaN when the text is no number. */
  readonly value: number;
  /** Whether the text is the shortest decimal of `value`: only such numbers compare by value. */
  readonly comparable: boolean;
  /** Whether the text has neither fraction nor exponent. */
  readonly integer: boolean;
}

const notANumber: NumberReading = { value: Number.NaN, comparable: false, integer: false };

/** Longest shortest-decimal of any double, in significant digits. */
const mostDigits = 17;

/** Reads the text of a JSON number (a leading `+` or a bare point are let pass); linear in it. */
export function readNumber(lexeme: string): NumberReading {
  if (isShortInteger(lexeme)) return { value: Number(lexeme) + 0, comparable: true, integer: true };
  const written = readDecimal(lexeme);
  if (written === undefined) return notANumber;
  const value = written.digits === '' ? 0 : Number(lexeme) + 0;
  return { value, comparable: isShortest(written, value), integer: written.integer };
}

interface Decimal {
  readonly negative: boolean;
  /** Significant digits without zeros at either end; cut one past what any double needs. */
  readonly digits: string;
  /** Power of ten of the first significant digit. */
  readonly magnitude: number;
  readonly integer: boolean;
}

// PERF: nearly every number of an event is one of these, and needs no comparison of decimals.
function isShortInteger(lexeme: string): boolean {
  const start = lexeme.charCodeAt(0) === 0x2d ? 1 : 0;
  if (lexeme.length === start || lexeme.length - start > 15) return false;
  return skipDigits(lexeme, start) === lexeme.length;
}

function isShortest(written: Decimal, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (written.digits.length > mostDigits) return false;
  const shortest = readDecimal(String(value))!;
  return (
    written.digits === shortest.digits &&
    written.magnitude === shortest.magnitude &&
    (written.negative === shortest.negative || written.digits === '')
  );
}

function readDecimal(text: string): Decimal | undefined {
  const sign = text.charCodeAt(0);
  const start = sign === 0x2d || sign === 0x2b ? 1 : 0;
  const point = skipDigits(text, start);
  const pointed = text.charCodeAt(point) === 0x2e;
  const end = pointed ? skipDigits(text, point + 1) : point;
  if (end - start - (pointed ? 1 : 0) === 0) return undefined;
  const exponent = readExponent(text, end);
  if (exponent === undefined) return undefined;
  const all = text.slice(start, point) + text.slice(point + 1, end);
  const from = skipZeros(all);
  const digits = significant(all, from);
  return {
    negative: sign === 0x2d,
    digits,
    magnitude: digits === '' ? 0 : point - start - from + exponent,
    integer: end === text.length && !pointed,
  };
}

/** The exponent that stands from `at` to the end of the text; 0 when nothing does. */
function readExponent(text: string, at: number): number | undefined {
  if (at === text.length) return 0;
  if ((text.charCodeAt(at) | 0x20) !== 0x65) return undefined;
  const sign = text.charCodeAt(at + 1);
  const first = sign === 0x2d || sign === 0x2b ? at + 2 : at + 1;
  if (first === text.length || skipDigits(text, first) !== text.length) return undefined;
  return Number(text.slice(at + 1));
}

function significant(digits: string, from: number): string {
  let end = digits.length;
  while (end > from && digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(from, Math.min(end, from + mostDigits + 1));
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function skipZeros(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 0x30) at++;
  return at;
}
