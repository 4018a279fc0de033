import { failure, type Outcome, spanOf, success } from '@sluice/core';
import type { Expression } from './ast.ts';
import { codes } from './codes.ts';
import { readInstant } from './instant.ts';
import type { ScheduleOptions } from './options.ts';
import { clockOf } from './reference/clock.ts';
import { walk } from './reference/walk.ts';

/** Epoch milliseconds, or ISO 8601; `to` is exclusive. */
export interface Interval {
  readonly from: number | string;
  readonly to: number | string;
}

/** So many days are walked, not more. */
const mostDays = 800;
const msOfDay = 86_400_000;

/**
 * The reference: the runs of an interval, found by looking at every minute of it and asking what
 * the clocks show. Offsets are taken to be whole minutes, as they all are since 1972.
 */
export function evaluate(
  node: Expression,
  input: Interval,
  options: ScheduleOptions = {},
): Outcome<readonly number[]> {
  const whole = spanOf(node.span.start, node.span.end);
  const from = readInstant(input.from);
  const to = readInstant(input.to);
  if (from === undefined)
    return failure([codes.instant.at(whole, 'from', 'nothing that can be read')]);
  if (to === undefined) return failure([codes.instant.at(whole, 'to', 'nothing that can be read')]);
  if (to - from > mostDays * msOfDay) return failure([codes.walk.at(whole, mostDays)]);
  const clock = clockOf(options.timezone ?? 'UTC');
  if (clock === undefined)
    return failure([codes.zone.at(whole, String(options.timezone), undefined)]);
  return success([...walk(node, from, to, clock, options)]);
}

const endOfTime = Date.UTC(2200, 0, 1);
const startOfTime = Date.UTC(1969, 11, 30);

/** The same walk as a program: slow, and meant to be compared with. */
export function referenceOf(node: Expression, options: ScheduleOptions) {
  const clock = clockOf(options.timezone ?? 'UTC')!;
  const runs = (from: number, to: number) => walk(node, from, to, clock, options);
  return {
    next(after: number): number | undefined {
      const [run] = runs(Math.max(Math.floor(after) + 1, startOfTime), endOfTime);
      return run;
    },
    previous(before: number): number | undefined {
      for (let to = Math.min(before, endOfTime); to > startOfTime; to -= msOfDay) {
        const last = [...runs(Math.max(to - msOfDay, startOfTime), to)].at(-1);
        if (last !== undefined) return last;
      }
      return undefined;
    },
    count: (from: number, to: number): number => [...runs(from, to)].length,
  };
}
