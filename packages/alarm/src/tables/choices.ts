/** The words that properties are chosen from, with what they mean. */

export const comparisons = {
  GreaterThanOrEqualToThreshold: {
    band: false,
    words: 'greater than or equal to the threshold',
    short: 'at least',
  },
  GreaterThanThreshold: { band: false, words: 'greater than the threshold', short: 'over' },
  LessThanThreshold: { band: false, words: 'less than the threshold', short: 'under' },
  LessThanOrEqualToThreshold: {
    band: false,
    words: 'less than or equal to the threshold',
    short: 'at most',
  },
  LessThanLowerOrGreaterThanUpperThreshold: { band: true, words: '', short: 'outside of the band' },
  LessThanLowerThreshold: { band: true, words: '', short: 'under the band' },
  GreaterThanUpperThreshold: { band: true, words: '', short: 'over the band' },
} as const;

export type Comparison = keyof typeof comparisons;

export const comparisonNames = Object.keys(comparisons) as Comparison[];

export const isBand = (comparison: Comparison): boolean => comparisons[comparison].band;

export const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
export type Treatment = (typeof treatments)[number];

export const lowSamples = ['evaluate', 'ignore'] as const;
export type LowSamples = (typeof lowSamples)[number];

export const statistics = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'] as const;

/** Periods of windows that keep to the clock: minute, five minutes, hour, day, week. */
export const clockPeriods: readonly number[] = [60, 300, 3600, 86_400, 604_800];

const sizes = ['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes'];
const bits = ['Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits'];

export const units: readonly string[] = [
  ...['Seconds', 'Microseconds', 'Milliseconds'],
  ...[...sizes, ...bits, 'Percent', 'Count'],
  ...[...sizes, ...bits, 'Count'].map((unit) => `${unit}/Second`),
  'None',
];
