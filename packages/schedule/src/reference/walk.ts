import type { Cron, Expression } from '../ast.ts';
import { readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Clock } from './clock.ts';
import { isDay, isTime } from './matches.ts';

const msOfMinute = 60_000;
const msOfDay = 86_400_000;
const endOfTime = Date.UTC(2200, 0, 1);

/** Every run from an instant to another (exclusive), in order. */
export function* walk(
  node: Expression,
  from: number,
  to: number,
  clock: Clock,
  options: ScheduleOptions,
): Generator<number> {
  const start = readInstant(options.start);
  if (node.kind === 'at') {
    yield* walkAt(node, from, Math.min(to, endOfTime), clock);
    return;
  }
  const end = readInstant(options.end);
  const first = Math.max(from, start ?? from);
  const last = Math.min(to, endOfTime, end === undefined ? to : end + 1);
  if (node.kind === 'cron') yield* walkCron(node, first, last, clock, options);
  if (node.kind === 'rate')
    yield* walkRate(node, first, last, readInstant(options.anchor) ?? start);
}

function* walkCron(
  node: Cron,
  from: number,
  to: number,
  clock: Clock,
  { fold, offset = 0 }: ScheduleOptions,
): Generator<number> {
  // Days to put runs off by are days of the calendar: the clocks show the same time.
  const meant = (instant: number) => instant + clock.offset(instant) - offset * msOfDay;
  let instant = Math.ceil(from / msOfMinute) * msOfMinute;
  while (instant < to) {
    const nextDay = (Math.floor(instant / msOfDay) + 1) * msOfDay;
    if (!hasDay(node, instant, nextDay, meant)) {
      instant = nextDay;
      continue;
    }
    for (; instant < nextDay && instant < to; instant += msOfMinute) {
      const shown = meant(instant);
      if (!isTime(node, shown) || !isDay(node, shown)) continue;
      if (fold === 'both' || !clock.isSecondTime(instant)) yield instant;
    }
  }
}

/** Whether any date that the clocks show in these hours matches: no date is shown for less. */
function hasDay(node: Cron, from: number, to: number, meant: (instant: number) => number): boolean {
  for (let instant = from; instant < to; instant += 60 * msOfMinute) {
    if (isDay(node, meant(instant))) return true;
  }
  return isDay(node, meant(to - 1));
}

const periods = { minute: msOfMinute, hour: 60 * msOfMinute, day: msOfDay };

function* walkRate(
  { value, unit }: Extract<Expression, { kind: 'rate' }>,
  from: number,
  to: number,
  anchor: number | undefined,
): Generator<number> {
  if (anchor === undefined) return;
  if (value === 0) {
    if (anchor >= from && anchor < to) yield anchor;
    return;
  }
  const period = value * periods[unit];
  // Most of the time before `from` is skipped, the rest is walked.
  let run =
    from > anchor
      ? anchor + Math.max(0, Math.floor((from - anchor) / period) - 1) * period
      : anchor;
  for (; run < to; run += period) if (run >= from) yield run;
}

function* walkAt(
  { year, month, day, hour, minute, second }: Extract<Expression, { kind: 'at' }>,
  from: number,
  to: number,
  clock: Clock,
): Generator<number> {
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  for (let instant = wall.getTime() - 26 * 60 * msOfMinute; instant < to; instant += 1000 * 60) {
    if (instant > wall.getTime() + 26 * 60 * msOfMinute) return;
    if (instant + clock.offset(instant) !== wall.getTime()) continue;
    if (instant >= from) yield instant;
    return;
  }
}
