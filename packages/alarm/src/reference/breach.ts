import type { Settings } from '../settings.ts';

/** What was measured in one period. */
export interface Slot {
  /** Absent where there is no data. */
  readonly value?: number;
  readonly samples?: number;
  readonly band?: Band;
}

export interface Band {
  readonly lower: number;
  readonly upper: number;
}

/** Whether a value breaches. A bound that equals the value is not crossed, unless it is said so. */
export function breaches(
  value: number,
  { comparison, threshold }: Pick<Settings, 'comparison' | 'threshold'>,
  band: Band = { lower: Number.NaN, upper: Number.NaN },
): boolean {
  switch (comparison) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'LessThanThreshold':
      return value < threshold;
    case 'LessThanOrEqualToThreshold':
      return value <= threshold;
    case 'LessThanLowerThreshold':
      return value < band.lower;
    case 'GreaterThanUpperThreshold':
      return value > band.upper;
    case 'LessThanLowerOrGreaterThanUpperThreshold':
      return value < band.lower || value > band.upper;
  }
}
