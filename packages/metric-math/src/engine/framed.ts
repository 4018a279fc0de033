import type { Result } from '../value.ts';
import type { Columns } from './results.ts';

/** Series of points as columns, on every time at which one of them has a point. */
export function framed(result: Result): Columns {
  const series = result.type === 'TS' ? [result.series] : result.series;
  const times = Float64Array.from(new Set(series.flatMap(({ timestamps }) => timestamps))).sort();
  const places = new Map(Array.from(times, (time, i) => [time, i]));
  return {
    isArray: result.type === 'TS[]',
    times,
    columns: series.map(({ period, label, timestamps, values }) => {
      const column = new Float64Array(times.length);
      const present = new Uint8Array(times.length);
      timestamps.forEach((time, i) => {
        column[places.get(time)!] = values[i]!;
        present[places.get(time)!] = 1;
      });
      return { period, ...(label !== undefined && { label }), values: column, present };
    }),
  };
}
