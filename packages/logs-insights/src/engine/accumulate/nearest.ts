/** A real number as a whole one by a power of two. */
export interface Scaled {
  readonly size: bigint;
  readonly exponent: number;
}

const view = new DataView(new ArrayBuffer(8));
const fraction = 0xf_ffff_ffff_ffffn;

/** The real sum of doubles and of a whole number. */
export function scaledSum(parts: readonly number[], whole = 0n): Scaled {
  const all = [...parts.map(scaled), { size: whole, exponent: 0 }];
  const exponent = Math.min(...all.map((each) => each.exponent));
  const size = all.reduce((sum, each) => sum + (each.size << BigInt(each.exponent - exponent)), 0n);
  return { size, exponent };
}

export function scaled(number: number): Scaled {
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const size = exponent === 0 ? bits & fraction : (bits & fraction) | (fraction + 1n);
  return { size: number < 0 ? -size : size, exponent: Math.max(1, exponent) - 1075 };
}

/** Bits of a quotient that decide what it is rounded to: more than a double has. */
const enough = 66;
/** The smallest double is two to the power of this. */
const smallest = -1074;

/** The double nearest to a number by a divisor; infinite where there is none so large. */
export function nearest({ size, exponent }: Scaled, divisor = 1n): number {
  if (size === 0n) return 0;
  const above = size < 0n ? -size : size;
  // What is below the smallest double only says whether something is there.
  const shift = Math.min(enough + bitsOf(divisor) - bitsOf(above), exponent - smallest + 2);
  const left = shift > 0 ? above << BigInt(shift) : above;
  const right = shift < 0 ? divisor << BigInt(-shift) : divisor;
  const quotient = (left / right) | (left % right === 0n ? 0n : 1n);
  const value = times(quotient, exponent - shift);
  return size < 0n ? -value : value;
}

/** Rounded once: what has few bits is rounded here, as the last of them may count half. */
function times(quotient: bigint, exponent: number): number {
  if (exponent !== smallest - 2) return scale(Number(quotient), exponent);
  if (bitsOf(quotient) > 55) return scale(Number(quotient), exponent);
  const whole = quotient >> 2n;
  const rest = quotient & 3n;
  const isUp = rest === 3n || (rest === 2n && (whole & 1n) === 1n);
  return Number(isUp ? whole + 1n : whole) * 2 ** smallest;
}

/** Exact, also where the power itself is too small for a double. */
const scale = (number: number, exponent: number): number =>
  exponent < -900 ? number * 2 ** (exponent + 200) * 2 ** -200 : number * 2 ** exponent;

function bitsOf(size: bigint): number {
  const digits = size.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
}
