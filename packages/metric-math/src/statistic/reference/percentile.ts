import type { Bin } from './histogram.ts';
import type { Summary } from './summary.ts';

/** The value at a rank, geometrically within its bin. */
export function percentileOf(
  percent: number,
  { count, minimum, maximum }: Summary,
  bins: readonly Bin[] | undefined,
): number | null {
  if (percent === 0) return minimum;
  if (percent >= 100) return maximum;
  // AWS: less than one sample in all has no percentiles but these two.
  if (bins === undefined || count < 1) return null;
  const rank = (percent / 100) * count;
  let passed = 0;
  for (const { low, high, count: held } of bins) {
    if (passed + held >= rank) return between(low, high, (rank - passed) / held);
    passed += held;
  }
  return maximum;
}

const between = (low: number, high: number, part: number): number =>
  low === 0 ? high * part : low * (high / low) ** part;
