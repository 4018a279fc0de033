import type { Readings } from '../options.ts';
import type { Range } from '../value.ts';
import {
  defineFunction,
  type Example,
  type FunctionDefinition,
  metricMathPage,
  one,
} from './define.ts';
import {
  listOf,
  scalar,
  seriesIn,
  seriesOf,
  shortestPeriod,
  single,
  slotsOf,
  unionOf,
  valueAt,
} from './series.ts';

interface Aggregate {
  readonly name: string;
  readonly summary: string;
  readonly inAlarm?: string;
  readonly words: (value: string) => string;
  readonly examples: readonly Example[];
  /** Of the points of one series; `periods` are those of the range. */
  readonly overTime: (values: readonly number[], about: About) => number | undefined;
  /** Of the points of several series at one time; `length` counts those without a point too. */
  readonly across: (values: readonly number[], about: About & { length: number }) => number;
}

interface About {
  readonly readings: Readings;
  readonly periods: number;
}

/** One series to a number, an array to a series. */
export const aggregate = ({ overTime, across, ...given }: Aggregate): FunctionDefinition =>
  defineFunction({
    ...given,
    signatures: [
      { parameters: [one('values', 'TS')], returns: 'S' },
      { parameters: [one('values', 'TS[]')], returns: 'TS' },
    ],
    source: metricMathPage,
    crossAccount: true,
    evaluate([value], { range, readings }) {
      if (value?.type !== 'TS[]') {
        const series = seriesIn(value);
        return scalar(
          overTime(series.values, { readings, periods: countOf(range, series.period) }),
        );
      }
      const all = listOf(value);
      const lookups = all.map(valueAt);
      const about = { readings, periods: 0, length: all.length };
      return single(
        seriesOf(
          shortestPeriod(all, range),
          unionOf(all).map((time) => {
            const present = lookups.flatMap((lookup) => lookup(time) ?? []);
            return [time, across(present, about)];
          }),
        ),
      );
    },
  });

const countOf = (range: Range, period: number) => slotsOf(range, period).length;

/**
 * The sum of one series: point i is added to the sum i % 16, and the sums are added up in halves.
 * AWS does not say in which order it adds; this one can be followed by vector units.
 */
export function total(values: readonly number[]): number {
  const sums = new Array<number>(16).fill(0);
  values.forEach((value, i) => {
    sums[i % 16] = sums[i % 16]! + value;
  });
  for (let half = 8; half >= 1; half /= 2) {
    for (let i = 0; i < half; i++) sums[i] = sums[i]! + sums[i + half]!;
  }
  return sums[0]!;
}

/** The sum across series, in their order. */
export const totalAcross = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);

/** Squares of the distances from the mean, over n or n - 1. */
export function deviationOf(
  values: readonly number[],
  reading: Readings['deviation'],
  sum = total,
): number {
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) * (value - mean)));
  return Math.sqrt(squares / (reading === 'sample' ? values.length - 1 : values.length));
}
