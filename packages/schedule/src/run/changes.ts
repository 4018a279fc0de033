import { msOfMinute } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { countWall } from './count.ts';
import { nextWall } from './wall.ts';
import type { Zone } from './zone.ts';

/** What a change of the clocks does to runs. */
export interface ClockChange {
  /** The clocks never show the times of `skipped` runs, and show those of `repeated` ones twice. */
  readonly kind: 'skipped' | 'repeated';
  /** When the clocks are changed, in epoch ms. */
  readonly at: number;
  /** What they show just before and just after, in ms as if it were UTC. */
  readonly before: number;
  readonly after: number;
  /** The first of the times that are meant, as the clocks show it (or would). */
  readonly first: number;
  readonly runs: number;
}

/** The changes from an instant to another (exclusive) that meet a run, oldest first. */
export function clockChanges(
  plan: Plan,
  zone: Zone,
  delay: number,
  from: number,
  to: number,
): ClockChange[] {
  const stretches = zone.stretches(from, to);
  return stretches.slice(1).flatMap(({ start, offset }, i) => {
    const before = start + stretches[i]!.offset;
    const after = start + offset;
    const least = Math.ceil(Math.min(before, after) / msOfMinute) - delay;
    const runs = countWall(plan, least, Math.ceil(Math.max(before, after) / msOfMinute) - delay);
    if (runs === 0) return [];
    const first = (nextWall(plan, least) + delay) * msOfMinute;
    const kind = after > before ? 'skipped' : 'repeated';
    return [{ kind, at: start, before, after, first, runs } as const];
  });
}
