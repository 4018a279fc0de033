/**
 * Why a period of so many seconds is refused, in the service's words; nothing where it is not.
 * Source: recorded answers of GetMetricData.
 */
export function periodFault(seconds: number): string | undefined {
  if (seconds === 0) return 'The parameter Period must not equal 0.';
  if (seconds >= 60) {
    return seconds % 60 === 0 ? undefined : 'The parameter Period must be a multiple of 60.';
  }
  return short.includes(seconds)
    ? undefined
    : 'The parameter Period must be a value in the set [ 1, 5, 10, 20, 30 ].';
}

const short = [1, 5, 10, 20, 30];

/** Queries have no finer periods than a minute: shorter ones are taken for it. */
export const effectivePeriod = (seconds: number): number => Math.max(60, seconds);
