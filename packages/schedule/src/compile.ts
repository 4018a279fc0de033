import { failure, type Outcome, success } from '@sluice/core';
import type { Expression } from './ast.ts';
import { readDuration } from './duration.ts';
import { referenceOf } from './evaluate.ts';
import type { ScheduleOptions } from './options.ts';
import type { Bounds } from './run/bounds.ts';
import { type ClockChange, clockChanges } from './run/changes.ts';
import { runsOf } from './run/runs.ts';
import { settingOf } from './run/setting.ts';
import { type Checked, check } from './validate.ts';

/** When a schedule runs. All instants are epoch milliseconds; none lies in 2200 or later. */
export interface Schedule {
  /** The first run after an instant; undefined where there is none. */
  next(after: number): number | undefined;
  /** The last run before an instant. */
  previous(before: number): number | undefined;
  /** The runs from an instant to another (exclusive), at most `limit` (100 000) of them. */
  between(from: number, to: number, limit?: number): number[];
  /**
   * Whether an instant lies in the minute of a run, in the flexible window that follows it, or in
   * the duration for which a mute rule mutes.
   */
  test(instant: number): boolean;
  /** How many runs lie between two instants (the second exclusive); not by counting through. */
  count(from: number, to: number): number;
  /** What the clocks of the zone do to the runs between two instants (the second exclusive). */
  changes(from: number, to: number): ClockChange[];
  readonly engine: 'closures' | 'reference';
  /** Milliseconds from a run to the latest invocation that its flexible window allows. */
  readonly window: number;
  /** Milliseconds for which an alarm mute rule mutes from each run on; 0 for anything else. */
  readonly duration: number;
  readonly node: Expression;
  readonly bounds: Bounds;
  readonly timezone: string;
  /** Whether a time that the clocks show twice runs the first time only. */
  readonly fold: 'first' | 'both';
  /** Days by which the runs of a cron expression are put off. */
  readonly offset: number;
  /** Milliseconds between the runs of a rate, which has none without an anchor. */
  readonly period: number | undefined;
}

/**
 * Compiles a schedule that `validate` accepts. There is one engine, calendar arithmetic on sets
 * of bits; `reference` walks from minute to minute instead.
 */
export function compile(text: string, options: ScheduleOptions = {}): Outcome<Schedule> {
  const checked = check(text, options);
  if (!checked.ok) return failure(checked.diagnostics);
  return success(scheduleOf(checked.value, options), checked.diagnostics);
}

export function scheduleOf({ node, plan }: Checked, options: ScheduleOptions): Schedule {
  const setting = settingOf(node, options);
  const { zone, bounds, delay } = setting;
  const isReference = options.engine === 'reference';
  const runs = isReference ? referenceOf(node, options) : runsOf(node, plan, setting);
  const { next, previous, count } = runs;
  const window = (options.window ?? 0) * 60_000;
  const duration = readDuration(options.duration) ?? 0;
  const lasting = duration > 0 ? duration : 60_000 + window;
  return {
    next,
    previous,
    count,
    between(from, to, limit = 100_000) {
      const found: number[] = [];
      let run = next(from - 1);
      for (; run !== undefined && run < to && found.length < limit; run = next(run)) {
        if (run >= from) found.push(run);
      }
      return found;
    },
    test(instant) {
      const run = next(instant - lasting);
      return run !== undefined && run <= instant;
    },
    changes(from, to) {
      return plan && zone && from < to ? clockChanges(plan, zone, delay, from, to) : [];
    },
    engine: isReference ? 'reference' : 'closures',
    window,
    duration,
    node,
    bounds,
    timezone: zone?.name ?? 'UTC',
    fold: setting.fold,
    offset: options.offset ?? 0,
    period: node.kind === 'rate' ? periodOf(node) : undefined,
  };
}

const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const periodOf = ({ value, unit }: { value: number; unit: keyof typeof units }) =>
  value * units[unit];
