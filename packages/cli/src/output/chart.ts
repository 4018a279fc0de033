import type { Paint } from './paint.ts';
import { sparkline } from './sparkline.ts';
import { table } from './table.ts';

/** A series to be shown. */
export interface Shown {
  readonly label: string;
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
}

interface Slots {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

const mostColumns = 8;
const mostRows = 1000;

/** For each series a sparkline with its bounds, then a table of the points of all. */
export function chart(series: readonly Shown[], range: Slots, paint: Paint): string {
  const times = timesOf(series, range);
  const lines = series.map((one) => {
    const byTime = new Map(one.timestamps.map((time, i) => [time, one.values[i]!]));
    const cells = times.map((time) => byTime.get(time) ?? null);
    return [paint('name', one.label), sparkline(cells), boundsOf(one.values, times.length)];
  });
  return `${table(lines)}\n${pointsTable(series, times, paint)}`;
}

/** The slots of the range, and what lies between them. */
function timesOf(series: readonly Shown[], { start, end, period }: Slots): number[] {
  const slots = Math.min(100_000, Math.ceil((end - start) / period));
  const times = new Set(Array.from({ length: slots }, (_, i) => start + i * period));
  for (const { timestamps } of series) for (const time of timestamps) times.add(time);
  return [...times].sort((a, b) => a - b);
}

function boundsOf(values: readonly number[], slots: number): string {
  if (values.length === 0) return 'no points';
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  return `${shown(least)} to ${shown(most)}, ${values.length} of ${slots} points`;
}

function pointsTable(series: readonly Shown[], times: readonly number[], paint: Paint): string {
  const columns = series.slice(0, mostColumns);
  const head = ['time', ...columns.map(({ label }) => label)].map((each) => paint('bold', each));
  const lookups = columns.map(
    ({ timestamps, values }) => new Map(timestamps.map((time, i) => [time, values[i]!])),
  );
  const rows = times.slice(0, mostRows).map((time) => [
    timeText(time),
    ...lookups.map((lookup) => {
      const value = lookup.get(time);
      return value === undefined ? paint('dim', '-') : shown(value);
    }),
  ]);
  const hidden = times.length - rows.length;
  return table([head, ...rows]) + (hidden > 0 ? `… and ${hidden} more\n` : '');
}

const shown = (value: number): string => String(Number(value.toPrecision(12)));

const timeText = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
