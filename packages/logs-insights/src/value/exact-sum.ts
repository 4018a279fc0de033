/**
 * Sums of real numbers that are rounded once, at the end, so that they are the same in any order.
 * Here everything is a whole number of the smallest step between two numbers, 2^-1074.
 */
const steps = 1074;

/** The sum, and the average, as the nearest numbers; infinite where they are too large for one. */
export const exactSum = (numbers: readonly number[]): number => rounded(sumOf(numbers), 1n);

export const exactAverage = (numbers: readonly number[]): number =>
  rounded(sumOf(numbers), BigInt(numbers.length));

/** The average of the squares of how far numbers lie from their average, as the nearest number. */
export function exactVariance(numbers: readonly number[]): number {
  const count = BigInt(numbers.length);
  const sum = sumOf(numbers);
  const squares = numbers.reduce((all, each) => all + inSteps(each) ** 2n, 0n);
  // Of squares of steps: they are made steps again.
  return rounded(count * squares - sum * sum, (count * count) << BigInt(steps));
}

const sumOf = (numbers: readonly number[]): bigint =>
  numbers.reduce((all, each) => all + inSteps(each), 0n);

function inSteps(number: number): bigint {
  const [high, low] = new Uint32Array(new Float64Array([number]).buffer).toReversed();
  const exponent = (high! >>> 20) & 0x7ff;
  const fraction = (BigInt(high! & 0xfffff) << 32n) | BigInt(low!);
  const size = exponent === 0 ? fraction : (fraction | (1n << 52n)) << BigInt(exponent - 1);
  return number < 0 ? -size : size;
}

/** The number that is nearest to so many steps by a divisor; of two, the one that is even. */
function rounded(above: bigint, below: bigint): number {
  const size = above < 0n ? -above : above;
  const digits = (size / below).toString(2).length;
  const dropped = Math.max(0, digits - 53);
  const unit = below << BigInt(dropped);
  const [whole, rest] = [size / unit, (size % unit) * 2n];
  const isUp = rest > unit || (rest === unit && whole % 2n === 1n);
  const number = Number(isUp ? whole + 1n : whole) * 2 ** (dropped - steps);
  return above < 0n ? -number : number;
}
