import type { Schedule } from './compile.ts';

/** Where two schedules run at the same instant. */
export interface Overlap {
  /** The first of these instants, at most as many as were asked for. Epoch ms. */
  readonly runs: readonly number[];
  /** Whether nothing more comes in the time that was looked at. */
  readonly complete: boolean;
}

/** So many looks are taken at most: two schedules may pass each other for centuries. */
const mostLooks = 100_000;

/**
 * The instants from `from` to `to` (exclusive) at which both run. Each goes on from where the other
 * is, so that a rare one makes the search short.
 */
export function overlap(
  first: Schedule,
  second: Schedule,
  from: number,
  to: number,
  limit = 10,
): Overlap {
  const runs: number[] = [];
  let at = from - 1;
  for (let looks = 0; looks < mostLooks; looks++) {
    const one = first.next(at);
    if (one === undefined || one >= to) return { runs, complete: true };
    const other = second.next(one - 1);
    if (other === undefined || other >= to) return { runs, complete: true };
    if (other === one) {
      if (runs.length === limit) return { runs, complete: false };
      runs.push(one);
    }
    at = other === one ? one : other - 1;
  }
  return { runs, complete: false };
}
