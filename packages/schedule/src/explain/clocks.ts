import type { Fact } from '@sluice/core';
import type { Schedule } from '../compile.ts';
import { dateAndTime } from '../instant.ts';
import { wallOf } from '../run/runs.ts';
import { isUtc, zoneOf } from '../run/zones.ts';
import { count } from '../words.ts';

const msOfYear = 366 * 86_400_000;

/** What the clocks of the zone do to the runs of the year after an instant. */
export function clockFacts(schedule: Schedule, after: number, both: boolean): Fact[] {
  return schedule.changes(after, after + msOfYear).map(({ kind, first, runs }) => {
    const [date, time] = dateAndTime(first);
    const which = runs === 1 ? `the run at ${time}` : `${count(runs, 'run')} from ${time}`;
    const said = `${which} on ${date} ${runs === 1 ? 'is' : 'are'}`;
    if (kind === 'skipped') return { name: 'clocks go forward', value: `${said} skipped` };
    return { name: 'clocks go back', value: `${said} ${both ? 'repeated' : 'not repeated'}` };
  });
}

/** What the clocks do to a single time: they may never show it, or show it twice. */
export function timeFacts({ node, timezone }: Schedule): Fact[] {
  const zone = isUtc(timezone) ? undefined : zoneOf(timezone);
  if (node.kind !== 'at' || zone === undefined) return [];
  const wall = wallOf(node);
  const instants = zone.instantsOf(wall);
  const [date, time] = dateAndTime(wall);
  if (instants.length === 0) {
    return [{ name: 'clocks go forward', value: `${time} on ${date} is skipped: no such time` }];
  }
  return instants.length === 1
    ? []
    : [
        {
          name: 'clocks go back',
          value: `${time} on ${date} is shown twice, and it runs the first time`,
        },
      ];
}
