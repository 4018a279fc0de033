import { listOf } from '../functions/series.ts';
import type { Note } from '../trace/note.ts';
import type { Range, Series, Value } from '../value.ts';

const shown = 12;

/** What a value is, in a line. */
export function sayValue(value: Value, range: Range): string {
  if (value.type === 'S') return value.value === undefined ? 'no number' : sayNumber(value.value);
  if (value.type === 'TS') return saySeries(value.series, range);
  if (value.type !== 'TS[]') return value.words.join(', ');
  const all = listOf(value);
  return `${counted(all.length, 'series', 'series')}${all.length === 0 ? '' : ': '}${all
    .slice(0, shown)
    .map((one) => `${one.label === undefined ? '' : `${one.label} `}${saySeries(one, range)}`)
    .join('; ')}`;
}

/** The points of every period in turn, `-` where there is none. */
function saySeries(series: Series, range: Range): string {
  const { start } = range;
  const known = new Map(series.timestamps.map((time, i) => [time, series.values[i]!]));
  const end = Math.min(range.end, start + shown * series.period);
  const cells: string[] = [];
  for (let time = start; time < end; time += series.period) {
    const value = known.get(time);
    cells.push(value === undefined ? '-' : sayNumber(value));
  }
  return `[${cells.join(' ')}${end < range.end ? ' …' : ''}]`;
}

const sayNumber = (value: number): string => String(Number(value.toPrecision(6)));

/** What happened to points, in a clause. */
export function sayNote({ what, timestamps, why, series }: Note): string {
  if (what === 'undocumented') return `AWS does not document ${why}`;
  const times = timestamps.slice(0, 3).map(sayTime).join(', ');
  const more = timestamps.length > 3 ? `, …` : '';
  const of = series === undefined ? '' : ` of ${series}`;
  return `${counted(timestamps.length, 'point', 'points')}${of} ${what} (${times}${more}): ${why}`;
}

const sayTime = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
