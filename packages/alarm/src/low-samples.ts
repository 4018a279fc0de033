/**
 * Samples that a percentile needs to be more than an extreme: 10/(1-p) for the upper half, 10/p for
 * the lower; 0 for other statistics. One less is too few.
 */
export function leastSamples(statistic: string | undefined): number {
  const found = /^p(\d+(?:\.\d*)?)$/.exec(statistic ?? '');
  if (found === null) return 0;
  const percent = Number(found[1]);
  if (percent <= 0 || percent >= 100) return 0;
  // In percent, so that p90 needs 100 and not 99.99999999999997.
  return Math.ceil(1000 / (percent >= 50 ? 100 - percent : percent) - 1e-9);
}
