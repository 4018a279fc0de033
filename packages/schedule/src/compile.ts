import { chain, type Outcome, success } from '@sluice/core';
import type { Expression } from './ast.ts';
import { referenceOf } from './evaluate.ts';
import type { ScheduleOptions } from './options.ts';
import { type Bounds, boundsOf, zoneIn } from './run/bounds.ts';
import { runsOf } from './run/runs.ts';
import { type Checked, check } from './validate.ts';

/** When a schedule runs. All instants are epoch milliseconds; none lies in 2200 or later. */
export interface Schedule {
  /** The first run after an instant; undefined where there is none. */
  next(after: number): number | undefined;
  /** The last run before an instant. */
  previous(before: number): number | undefined;
  /** The runs from an instant to another (exclusive), at most `limit` (100 000) of them. */
  between(from: number, to: number, limit?: number): number[];
  /** Whether a run falls into the minute that ends with this instant. */
  test(instant: number): boolean;
  /** How many runs lie between two instants (the second exclusive); not by counting through. */
  count(from: number, to: number): number;
  readonly engine: 'closures' | 'reference';
  /** Milliseconds from a run to the latest invocation that its flexible window allows. */
  readonly window: number;
  readonly node: Expression;
  readonly bounds: Bounds;
  readonly timezone: string;
  /** Milliseconds between the runs of a rate, which has none without an anchor. */
  readonly period?: number;
}

/**
 * Compiles a schedule that `validate` accepts. There is one engine, calendar arithmetic on sets
 * of bits; `reference` walks from minute to minute instead.
 */
export function compile(text: string, options: ScheduleOptions = {}): Outcome<Schedule> {
  return chain(check(text, options), (checked) => success(scheduleOf(checked, options)));
}

export function scheduleOf({ node, plan }: Checked, options: ScheduleOptions): Schedule {
  const bounds = boundsOf(node, options);
  const zone = zoneIn(options);
  const isReference = options.engine === 'reference';
  const { next, previous, count } = isReference
    ? referenceOf(node, options)
    : runsOf(node, plan, zone, bounds);
  return {
    next,
    previous,
    count,
    between(from, to, limit = 100_000) {
      const runs: number[] = [];
      let run = next(from - 1);
      for (; run !== undefined && run < to && runs.length < limit; run = next(run)) {
        if (run >= from) runs.push(run);
      }
      return runs;
    },
    test(instant) {
      const run = next(instant - 60_000);
      return run !== undefined && run <= instant;
    },
    engine: isReference ? 'reference' : 'closures',
    window: (options.window ?? 0) * 60_000,
    node,
    bounds,
    timezone: zone?.name ?? 'UTC',
    ...(node.kind === 'rate' && { period: periodOf(node) }),
  };
}

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const periodOf = ({ value, unit }: { value: number; unit: keyof typeof units }) =>
  value * units[unit];
