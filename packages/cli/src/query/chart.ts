import type { logsInsights } from 'sluice';
import { chart, type Shown } from '../output/chart.ts';
import type { Paint } from '../output/paint.ts';
import { instantAtStart } from './instant.ts';
import { cellOf, type Result } from './result.ts';

/** The columns that a chart is made of. */
export interface Axes {
  readonly time: string;
  /** What else the rows are grouped by: each combination is a series. */
  readonly groups: readonly string[];
  readonly values: readonly string[];
  /** Seconds of a bin, where all are alike. */
  readonly period: number | undefined;
}

/** Of a query whose last `stats` groups by one `bin(…)`. */
export function axesOf({ commands }: logsInsights.Query): Axes | undefined {
  const stats = commands.findLast((command) => command.kind === 'stats');
  if (stats?.kind !== 'stats') return undefined;
  const isBin = ({ expression }: logsInsights.Item) =>
    expression.kind === 'call' && expression.name.toLowerCase() === 'bin';
  const bins = stats.by.filter(isBin);
  if (bins.length !== 1) return undefined;
  return {
    time: bins[0]!.name,
    groups: stats.by.filter((item) => !isBin(item)).map(({ name }) => name),
    values: stats.items.map(({ name }) => name),
    period: periodOf(bins[0]!),
  };
}

function periodOf({ expression }: logsInsights.Item): number | undefined {
  const given = expression.kind === 'call' ? expression.arguments : [];
  const duration = given.find(({ kind }) => kind === 'duration');
  if (duration?.kind !== 'duration') return undefined;
  const seconds = secondsOf[duration.unit];
  return seconds === undefined ? undefined : duration.count * seconds;
}

const secondsOf: Readonly<Partial<Record<logsInsights.Duration['unit'], number>>> = {
  // They don't add up exactly: of such bins only those with points are drawn.
  millisecond: Number.POSITIVE_INFINITY,
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

/** Each series as a line of blocks, then a table of its points. */
export function chartText({ columns, rows }: Result, axes: Axes, paint: Paint): string {
  const values = axes.values.filter((name) => columns.includes(name));
  const series = new Map<string, Shown & { timestamps: number[]; values: number[] }>();
  for (const row of rows) {
    const time = instantAtStart(cellOf(row, axes.time) ?? '');
    if (time === undefined) continue;
    const groups = axes.groups.map((name) => cellOf(row, name) ?? '-');
    for (const name of values) {
      const value = Number(cellOf(row, name));
      if (cellOf(row, name) === undefined || !Number.isFinite(value)) continue;
      const label = [...(values.length > 1 || groups.length === 0 ? [name] : []), ...groups].join(
        ' ',
      );
      const one = series.get(label) ?? { label, timestamps: [], values: [] };
      one.timestamps.push(time / 1000);
      one.values.push(value);
      series.set(label, one);
    }
  }
  const shown = [...series.values()].slice(0, mostSeries);
  if (shown.length === 0) return '';
  const more = series.size - shown.length;
  return (
    chart(shown, slotsOf(shown, axes.period), paint) +
    (more > 0 ? `… and ${more} more series\n` : '')
  );
}

const mostSeries = 20;

/** Months are not alike: of those, the shortest time between two points is the width of a bin. */
function slotsOf(series: readonly Shown[], period: number | undefined) {
  const times = [...new Set(series.flatMap(({ timestamps }) => timestamps))].sort((a, b) => a - b);
  const steps = times.slice(1).map((time, i) => time - times[i]!);
  const width = period ?? steps.reduce((a, b) => Math.min(a, b), longestBin);
  return { start: times[0]!, end: times.at(-1)! + 1e-3, period: width };
}

/** A year and a day: of a single bin the width is not seen. */
const longestBin = 366 * 86_400;
