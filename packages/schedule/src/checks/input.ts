import { type Diagnostic, spanOf } from '@sluice/core';
import { codes } from '../codes.ts';
import { dialectOf } from '../dialect.ts';
import { readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import { isUtc, zoneOf } from '../run/zones.ts';

/** The zone, the instants and the window that stand beside a schedule. */
export function checkInput(text: string, options: ScheduleOptions): Diagnostic[] {
  const { timezone, window } = options;
  const whole = spanOf(0, text.length);
  const said: Diagnostic[] = [];
  if (timezone !== undefined && !(typeof timezone === 'string' && isUtc(timezone))) {
    const dialect = dialectOf(options);
    if (typeof timezone !== 'string' || zoneOf(timezone) === undefined) {
      said.push(codes.zone.at(whole, String(timezone).slice(0, 60)));
    } else if (dialect.utcOnly) said.push(codes.utcOnly.at(whole, dialect.title));
  }
  for (const key of ['anchor', 'start', 'end', 'now'] as const)
    said.push(...checkInstant(text, key, options[key]));
  if (window !== undefined && !(Number.isInteger(window) && window >= 1 && window <= 1440)) {
    said.push(codes.window.at(whole, String(window).slice(0, 60)));
  }
  return said;
}

/** Whether a value that stands beside the text is an instant. */
export function checkInstant(text: string, key: string, value: unknown): Diagnostic[] {
  if (value === undefined || readInstant(value) !== undefined) return [];
  const found =
    value === null
      ? 'null'
      : typeof value === 'object'
        ? 'an object'
        : `\`${String(value).slice(0, 60)}\``;
  return [codes.instant.at(spanOf(0, text.length), key, found)];
}
