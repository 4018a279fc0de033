import type { Samples } from '../samples.ts';

export interface Summary {
  readonly count: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Count, sum, least and greatest; nothing where nothing was published. */
export function summaryOf({ values = [], counts, statisticValues }: Samples): Summary | undefined {
  if (statisticValues !== undefined) {
    const { sampleCount, sum, minimum, maximum } = statisticValues;
    return { count: sampleCount, sum, minimum, maximum };
  }
  if (values.length === 0) return undefined;
  let count = 0;
  let sum = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  values.forEach((value, i) => {
    const times = counts?.[i] ?? 1;
    count += times;
    sum += value * times;
    // AWS: a value that was counted 0 times moves them too.
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  });
  return { count, sum, minimum, maximum };
}
