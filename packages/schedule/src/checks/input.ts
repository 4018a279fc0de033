import { type Diagnostic, type Span, spanOf, suggest } from '@sluice/core';
import type { Expression } from '../ast.ts';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import { dialects, isProfile } from '../dialects.ts';
import { readDuration } from '../duration.ts';
import { readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import { nearZone } from '../run/near-zone.ts';
import { isUtc, zoneOf } from '../run/zones.ts';

const names = [
  ...(['profile', 'timezone', 'anchor', 'start', 'end', 'now'] as const),
  ...(['window', 'fold', 'offset', 'duration'] as const),
];

/** What stands beside a schedule: the service, the zone, instants, and what lasts how long. */
export function checkInput(
  text: string,
  { kind }: Expression,
  options: ScheduleOptions,
): Diagnostic[] {
  if (names.every((name) => options[name] === undefined)) return [];
  const whole = spanOf(0, text.length);
  const said: Diagnostic[] = [...checkProfile(whole, options), ...checkZone(whole, options)];
  for (const key of ['anchor', 'start', 'end', 'now'] as const) {
    said.push(...checkInstant(text, key, options[key]));
  }
  const [start, end] = [readInstant(options.start), readInstant(options.end)];
  if (start !== undefined && end !== undefined && end < start) {
    said.push(codes.reversedBounds.at(whole));
  }
  const { fold, offset } = options;
  if (fold !== undefined && fold !== 'first' && fold !== 'both') {
    said.push(codes.fold.at(whole, shown(fold)));
  }
  said.push(...checkAmounts(whole, options));
  if (offset !== undefined && kind !== 'cron' && kind !== 'broken' && said.length === 0) {
    said.push(codes.offsetForm.at(whole, kind));
  }
  return said;
}

const shown = (value: unknown) =>
  typeof value === 'object' ? (value === null ? 'null' : '{…}') : String(value).slice(0, 60);

function* checkProfile(whole: Span, { profile }: ScheduleOptions): Generator<Diagnostic> {
  if (profile === undefined || isProfile(profile)) return;
  const near = suggest(shown(profile), Object.keys(dialects));
  yield codes.profile.at(whole, shown(profile), near);
}

function* checkZone(whole: Span, options: ScheduleOptions): Generator<Diagnostic> {
  const { timezone } = options;
  if (timezone === undefined || (typeof timezone === 'string' && isUtc(timezone))) return;
  const { utcOnly, title } = dialectOf(options);
  if (typeof timezone !== 'string' || zoneOf(timezone) === undefined) {
    const near = typeof timezone === 'string' ? nearZone(timezone) : undefined;
    yield codes.zone.at(whole, shown(timezone), near);
  } else if (utcOnly) yield codes.utcOnly.at(whole, title);
}

/** Minutes of a window, days of an offset, a duration: each where the service has it. */
function* checkAmounts(whole: Span, options: ScheduleOptions): Generator<Diagnostic> {
  const { takes = [], title } = dialectOf(options);
  for (const key of ['window', 'offset', 'duration'] as const) {
    const value: unknown = options[key];
    if (value === undefined) continue;
    if (!isAmount[key](value)) yield codes[key].at(whole, shown(value));
    else if (!takes.includes(key)) yield codes.besides.at(whole, key, title);
  }
}

const isWithin = (value: unknown, most: number) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

const isAmount = {
  window: (value: unknown) => isWithin(value, 1440),
  offset: (value: unknown) => isWithin(value, 6),
  duration: (value: unknown) => readDuration(value) !== undefined,
};

/** Whether a value that stands beside the text is an instant. */
export function checkInstant(text: string, key: string, value: unknown): Diagnostic[] {
  if (value === undefined || readInstant(value) !== undefined) return [];
  const found =
    value === null ? 'null' : typeof value === 'object' ? 'an object' : `\`${shown(value)}\``;
  return [codes.instant.at(spanOf(0, text.length), key, found)];
}
