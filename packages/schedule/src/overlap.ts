import type { Schedule } from './compile.ts';
import { minutesOf } from './overlap/minutes.ts';
import { type Beat, commonBeat } from './overlap/rates.ts';
import { commonOf, planOf } from './plan.ts';
import { cronRuns } from './run/runs.ts';
import { isUtc, zoneOf } from './run/zones.ts';

/** Where two schedules run at the same instant. */
export interface Overlap {
  /** The first of these instants, at most as many as were asked for. Epoch ms. */
  readonly runs: readonly number[];
  /** Whether nothing more comes in the time that was looked at. */
  readonly complete: boolean;
}

type Next = (after: number) => number | undefined;

/**
 * The instants from `from` to `to` (exclusive) at which both run. Cron expressions of one zone and
 * two rates are joined to one of their kind; anything else goes on from where the other is.
 */
export function overlap(
  first: Schedule,
  second: Schedule,
  from: number,
  to: number,
  limit = 10,
): Overlap {
  const joined = cronNext(first, second) ?? rateNext(first, second);
  if (joined !== undefined) return collect(joined, from, to, limit);
  if ((minutesOf(first, from, to) & minutesOf(second, from, to)) === 0n) {
    return { runs: [], complete: true };
  }
  return search(first.next, second.next, { from, to, limit });
}

/** Two cron expressions by the same clocks are one that has what both have. */
function cronNext(first: Schedule, second: Schedule): Next | undefined {
  const { node, timezone, fold, offset, bounds } = first;
  const other = second.node;
  if (node.kind !== 'cron' || other.kind !== 'cron') return undefined;
  const isSame = timezone === second.timezone && fold === second.fold && offset === second.offset;
  if (!isSame) return undefined;
  const zone = isUtc(timezone) ? undefined : zoneOf(timezone);
  const start = Math.max(bounds.start, second.bounds.start);
  const end = Math.min(bounds.end, second.bounds.end);
  const setting = { zone, bounds: { start, end }, fold, delay: offset * 1440 };
  return cronRuns(commonOf(planOf(node), planOf(other)), setting).next;
}

/** Two rates meet at a rate, or never. */
function rateNext(first: Schedule, second: Schedule): Next | undefined {
  const [one, other] = [beatOf(first), beatOf(second)];
  if (one === undefined || other === undefined) return undefined;
  const beat = commonBeat(one, other);
  if (beat === undefined) return () => undefined;
  const start = Math.max(first.bounds.start, second.bounds.start);
  const end = Math.min(first.bounds.end, second.bounds.end);
  return (after) => {
    const past = Math.max(after, start - 1) - beat.start;
    const run = beat.start + Math.max(0, Math.floor(past / beat.period) + 1) * beat.period;
    return run <= end ? run : undefined;
  };
}

const beatOf = ({ period, bounds: { anchor } }: Schedule): Beat | undefined =>
  period && Number.isInteger(anchor) ? { start: anchor!, period } : undefined;

function collect(next: Next, from: number, to: number, limit: number): Overlap {
  const runs: number[] = [];
  let run = next(from - 1);
  for (; run !== undefined && run < to; run = next(run)) {
    if (runs.length === limit) return { runs, complete: false };
    runs.push(run);
  }
  return { runs, complete: true };
}

interface Search {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** So many looks are taken at most, about a second. What was tried within centuries needs fewer. */
const mostLooks = 3_000_000;

function search(first: Next, second: Next, { from, to, limit }: Search): Overlap {
  const runs: number[] = [];
  let at = from - 1;
  for (let looks = 0; looks < mostLooks; looks++) {
    const one = first(at);
    if (one === undefined || one >= to) return { runs, complete: true };
    const other = second(one - 1);
    if (other === undefined || other >= to) return { runs, complete: true };
    if (other === one) {
      if (runs.length === limit) return { runs, complete: false };
      runs.push(one);
    }
    at = other === one ? one : other - 1;
  }
  return { runs, complete: false };
}
