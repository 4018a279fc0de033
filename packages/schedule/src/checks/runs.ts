import { type Diagnostic, type Span, spanOf } from '@sluice/core';
import type { At, Cron, Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import { dateAndTime, formatInstant, readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Plan } from '../plan.ts';
import { clockChanges } from '../run/changes.ts';
import { emptyField } from '../run/never.ts';
import { type Runs, runsOf, type Setting, wallOf } from '../run/runs.ts';
import { settingOf } from '../run/setting.ts';
import type { Zone } from '../run/zone.ts';
import type { Checked } from '../validate.ts';

/** Whether a schedule runs at all, whether it does again, and what the clocks do to it. */
export function adviseRuns({ node, plan }: Checked, options: ScheduleOptions): Diagnostic[] {
  if (node.kind === 'cron' && plan !== undefined) {
    const empty = emptyField(plan);
    if (empty !== undefined) return [codes.neverFires.at(placeOf(node, empty), whyNever(empty))];
  }
  const now = readInstant(options.now);
  const { timezone, start, end } = options;
  if ([timezone, now, start, end].every((given) => given === undefined)) return [];
  const setting = settingOf(node, options);
  const { zone } = setting;
  const said: Diagnostic[] = [];
  if (node.kind === 'at' && zone !== undefined) said.push(...adviseTime(node, zone, options));
  const { next, previous } = runsOf(node, plan, setting);
  if (start !== undefined && end !== undefined && isEmptyBetween(node, next, setting)) {
    said.push(codes.outsideBounds.at(node.span));
  }
  if (now === undefined || said.length > 0) return said;
  const last = previous(now);
  if (last !== undefined && next(now) === undefined) {
    return [codes.onlyPast.at(node.span, formatInstant(last))];
  }
  if (node.kind === 'cron' && zone !== undefined) {
    said.push(...adviseChanges(node, plan!, zone, setting, now));
  }
  return said;
}

/** A rate without an anchor runs we don't know when. */
const isEmptyBetween = (
  { kind }: Expression,
  next: Runs['next'],
  { bounds: { start, anchor } }: Setting,
): boolean =>
  kind !== 'at' && (kind === 'cron' || anchor !== undefined) && next(start - 1) === undefined;

function placeOf({ fields, span }: Cron, name: string): Span {
  const field = fields.find((one) => one.name === name);
  return field === undefined || name === 'day-of-month' ? span : field.span;
}

/** Which field has nothing that can be. */
export const whyNever = (empty: string): string =>
  empty === 'day-of-month'
    ? 'no such date comes before 2200'
    : `the ${empty} ${empty.endsWith('s') ? 'have' : 'has'} no value${empty === 'year' ? ' from 1970 to 2199' : ''}`;

/** A time that the clocks skip or show twice. */
function adviseTime(node: At, zone: Zone, options: ScheduleOptions): Diagnostic[] {
  const { title, noGap } = dialectOf(options);
  const wall = wallOf(node);
  const [first, second] = zone.instantsOf(wall);
  const [date, time] = dateAndTime(wall);
  const inside = spanOf(node.span.start + 3, node.span.end - 1);
  if (first === undefined && noGap) {
    return [codes.skippedTime.at(inside, `${time} on ${date}`, zone.name, title)];
  }
  if (first === undefined) {
    return [codes.gapTime.at(inside, `${time} on ${date}`, zone.name)];
  }
  return second === undefined
    ? []
    : [codes.foldTime.at(inside, `${time} on ${date}`, zone.name, formatInstant(first))];
}

const msOfYear = 366 * 86_400_000;
const everyHour = 0xffffff;

/** The next year's runs that the clocks take; what runs every hour is none the worse. */
function* adviseChanges(
  { span }: Cron,
  plan: Plan,
  zone: Zone,
  { delay, fold }: Setting,
  now: number,
): Generator<Diagnostic> {
  if (plan.hours === everyHour) return;
  for (const { kind, first } of clockChanges(plan, zone, delay, now, now + msOfYear)) {
    const [date, time] = dateAndTime(first);
    const when = `${time} on ${date}`;
    if (kind === 'skipped') yield codes.gapTime.at(span, when, zone.name);
    else if (fold === 'first') {
      const run = zone.firstInstant(first);
      yield codes.foldTime.at(span, when, zone.name, formatInstant(run!));
    }
  }
}
