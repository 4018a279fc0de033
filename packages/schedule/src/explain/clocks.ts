import type { Fact } from '@sluice/core';
import { msOfMinute } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { countWall } from '../run/count.ts';
import { nextWall } from '../run/wall.ts';
import { isUtc, zoneOf } from '../run/zones.ts';
import { count } from '../words.ts';

const msOfYear = 366 * 86_400_000;

/** What the clocks of the zone do to the runs of the year after an instant. */
export function clockFacts(plan: Plan, timezone: string, after: number): Fact[] {
  const zone = isUtc(timezone) ? undefined : zoneOf(timezone);
  if (zone === undefined) return [];
  const stretches = zone.stretches(after, after + msOfYear);
  return stretches.slice(1).flatMap(({ start, offset }, i) => {
    const before = start + stretches[i]!.offset;
    const now = start + offset;
    const [from, to] = [Math.min(before, now), Math.max(before, now)].map(
      (wall) => wall / msOfMinute,
    );
    const runs = countWall(plan, from!, to!);
    if (runs === 0) return [];
    const first = new Date(nextWall(plan, from!) * msOfMinute).toISOString();
    const [date, time] = [first.slice(0, 10), first.slice(11, 16)];
    const which = runs === 1 ? `the run at ${time}` : `${count(runs, 'run')} from ${time}`;
    return now > before
      ? [
          {
            name: 'clocks go forward',
            value: `${which} on ${date} ${runs === 1 ? 'is' : 'are'} skipped`,
          },
        ]
      : [
          {
            name: 'clocks go back',
            value: `${which} on ${date} ${runs === 1 ? 'is' : 'are'} not repeated`,
          },
        ];
  });
}
