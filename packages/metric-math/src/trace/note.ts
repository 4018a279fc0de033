import type { Series } from '../value.ts';

/** What happened to points on the way through one step, and why. */
export interface Note {
  readonly what: 'appeared' | 'vanished' | 'read as 0' | 'still missing' | 'undocumented';
  /** Epoch seconds; none where it is the whole that is undocumented. */
  readonly timestamps: readonly number[];
  readonly why: string;
  /** Which member of an array: its label, or its place. */
  readonly series?: string;
}

/** A note about some times; none where there are no times. */
export const noteOf = (
  what: Note['what'],
  timestamps: readonly number[],
  why: string,
): readonly Note[] => (timestamps.length === 0 ? [] : [{ what, timestamps, why }]);

/** The times of one series that another lacks. */
export function without(series: Series, other: Series): number[] {
  const known = new Set(other.timestamps);
  return series.timestamps.filter((time) => !known.has(time));
}

/** Which of some times are among those of a series, and which are not. */
export function parted(
  times: readonly number[],
  holds: (time: number) => boolean,
): readonly [yes: number[], no: number[]] {
  return [times.filter(holds), times.filter((time) => !holds(time))];
}
