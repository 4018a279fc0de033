/** So many sums are kept side by side: point i of a series is added to sum i % 16. */
export const lanes = 16;

/** The sums added up in halves: 0 and 8, 1 and 9, …; then 0 and 4, …; the last two. */
export function folded(sums: Float64Array): number {
  for (let half = lanes / 2; half >= 1; half /= 2) {
    for (let i = 0; i < half; i++) sums[i] = sums[i]! + sums[i + half]!;
  }
  return sums[0]!;
}
