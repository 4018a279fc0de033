import type { Lines, Scanner } from '@sluice/scan';
import type { Matcher } from '../compile.ts';
import type { MetricFilter, ValueSource } from './ast.ts';
import type { Datapoint } from './metric-filter.ts';
import type { MetricMinute } from './minutes.ts';
import { numberOf } from './number-of.ts';
import { areReadable, SourceColumns } from './source-columns.ts';
import { MetricSums } from './sums.ts';

/** Gathers what a metric filter publishes for the lines of blocks. */
export interface MetricReader {
  /** Takes lines, each a log event; their times are in milliseconds, by row. */
  take(lines: Lines, timestamps: ArrayLike<number>): void;
  /** What was published so far: by minute and dimensions, in the order in which these came first. */
  readonly minutes: readonly MetricMinute[];
}

/** What a metric filter lends to its reader. */
export interface Metric {
  readonly filter: MetricFilter;
  readonly matcher: Matcher;
  /** Of system fields; nothing where the filter does not select events of this source. */
  readonly published: readonly (readonly [string, string])[] | undefined;
  /** The data points of one event. */
  datapoints(message: string, timestamp: number): readonly Datapoint[];
}

/** Values are read only in lines that match, and in their bytes where those tell. */
export function metricReaderOf(metric: Metric, scanner: Scanner): MetricReader {
  const { filter, matcher, published } = metric;
  const sums = new MetricSums();
  const lineFilter = matcher.over(scanner);
  const sources = [filter.metricValue, ...filter.dimensions.map(({ value }) => value)];
  const columns = areReadable(sources) ? new SourceColumns(scanner, sources) : undefined;
  const add = (lines: Lines, row: number, timestamp: number): void => {
    if (columns?.isPlain(row)) {
      const textOf = (source: ValueSource) => columns.text(source, row);
      const value = numberOf(textOf(filter.metricValue));
      const dimensions = filter.dimensions.map(
        ({ name, value: from }): Pair<string | undefined> => [name, textOf(from)],
      );
      if (value !== undefined && dimensions.every(isWhole)) {
        sums.add(timestamp, value, inOrder([...dimensions, ...published!]));
      }
      return;
    }
    const text = scanner.text(lines.starts[row]!, lines.ends[row]!);
    for (const point of metric.datapoints(text, timestamp)) {
      sums.add(timestamp, point.value, Object.entries(point.dimensions));
    }
  };
  return {
    take(lines, timestamps) {
      if (published === undefined) return;
      const matching = lineFilter.matching(lines).slice();
      columns?.begin(lines, matching);
      const { defaultValue } = filter;
      const always = inOrder(published);
      let row = 0;
      const rest = (to: number): void => {
        for (; defaultValue !== undefined && row < to; row++) {
          sums.add(timestamps[row]!, defaultValue, always);
        }
      };
      for (const match of matching) {
        rest(match);
        add(lines, match, timestamps[match]!);
        row = match + 1;
      }
      rest(lines.count);
    },
    get minutes() {
      return sums.minutes;
    },
  };
}

type Pair<T> = readonly [name: string, value: T];

const isWhole = (pair: Pair<string | undefined>): pair is Pair<string> => pair[1] !== undefined;

/** As in an object of these: names that are numbers come first there. */
const inOrder = (pairs: readonly Pair<string>[]): readonly Pair<string>[] =>
  pairs.length < 2 ? pairs : Object.entries(Object.fromEntries(pairs));
