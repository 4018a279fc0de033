import { folded, lanes } from './order.ts';

/** The twin of the module's `sum`, in the same order. */
// PERF: sixteen sums side by side (bench metric-math/mean).
export function sumOf(values: Float64Array): number {
  const whole = values.length - (values.length % lanes);
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [j, k, l, m, n, o, p, q] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < whole; i += lanes) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
    e += values[i + 4]!;
    f += values[i + 5]!;
    g += values[i + 6]!;
    h += values[i + 7]!;
    j += values[i + 8]!;
    k += values[i + 9]!;
    l += values[i + 10]!;
    m += values[i + 11]!;
    n += values[i + 12]!;
    o += values[i + 13]!;
    p += values[i + 14]!;
    q += values[i + 15]!;
  }
  const sums = Float64Array.of(a, b, c, d, e, f, g, h, j, k, l, m, n, o, p, q);
  for (let i = whole; i < values.length; i++) sums[i - whole] = sums[i - whole]! + values[i]!;
  return folded(sums);
}

/** The twin of the module's `squares`: of the distances from a mean. */
export function squaresOf(values: Float64Array, mean: number): number {
  const sums = new Float64Array(lanes);
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - mean;
    sums[i & 15] = sums[i & 15]! + distance * distance;
  }
  return folded(sums);
}

/** The least of all; infinite where there is none. */
export function leastOf(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) least = Math.min(least, values[i]!);
  return least;
}

/** The greatest of all; infinite where there is none. */
export function greatestOf(values: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) greatest = Math.max(greatest, values[i]!);
  return greatest;
}
