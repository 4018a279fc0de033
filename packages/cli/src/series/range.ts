import type { Points } from './points.ts';
import type { SeriesFile } from './read.ts';

/** Epoch seconds, the end exclusive, and the seconds of a period. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

/** An input with a range: as given, as the file says, or as the points lie. */
export function withRange(
  { series, range, metrics, provided }: SeriesFile,
  given: Partial<Range>,
): Readonly<Record<string, unknown>> & { readonly range: Range } {
  const said = (range ?? {}) as Partial<Range>;
  const all = Object.values(series).flat() as readonly Points[];
  const stated = given.period ?? said.period;
  const usual = shortest(all) ?? stated ?? 60;
  const period = stated ?? usual;
  const times = all.flatMap(({ timestamps }) => timestamps);
  const ends = all.flatMap((one) => one.timestamps.map((time) => time + (one.period ?? usual)));
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const start = given.start ?? said.start ?? (Number.isFinite(first) ? first : 0);
  const end = given.end ?? said.end ?? (Number.isFinite(last) ? last : start);
  return {
    range: { start, end, period },
    series: mapped(series, (one) => ({ period: usual, ...one })),
    ...(metrics !== undefined && { metrics }),
    ...(provided !== undefined && { provided }),
  };
}

function mapped(series: SeriesFile['series'], change: (one: Points) => Points): object {
  const entries = Object.entries(series).map(([id, one]) => [
    id,
    'timestamps' in one ? change(one) : one.map(change),
  ]);
  return Object.fromEntries(entries);
}

/** What all series go by that name no period of their own: one alone may have nothing but gaps. */
function shortest(all: readonly Points[]): number | undefined {
  const steps = all.flatMap((one) => one.period ?? stepOf(one) ?? []);
  return steps.length === 0 ? undefined : steps.reduce((a, b) => Math.min(a, b));
}

/** The shortest time between two points: gaps are longer. */
function stepOf({ timestamps }: Points): number | undefined {
  const sorted = [...timestamps].sort((a, b) => a - b);
  const steps = sorted
    .slice(1)
    .map((time, i) => time - sorted[i]!)
    .filter((step) => step > 0);
  return steps.length === 0 ? undefined : steps.reduce((a, b) => Math.min(a, b));
}
