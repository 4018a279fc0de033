/** The only user of time zone data: what `Intl` knows. */
import { remembering } from '../remembering.ts';

export interface Zone {
  /** Milliseconds that clocks there are ahead of UTC. */
  offsetAt(instant: number): number;
  /** The short name in use: `UTC`, `EST`, `GMT+2`. */
  nameAt(instant: number): string;
}

export const utc: Zone = { offsetAt: () => 0, nameAt: () => 'UTC' };

/** A name of the time zone database, `UTC`, `GMT`, `Z`, or an offset such as `+02:00`. */
export function zoneOf(name: string): Zone | undefined {
  if (/^(?:UTC|GMT|UT|Z)$/i.test(name)) return utc;
  const offset = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(name);
  if (offset !== null) return fixedZone(offset[1]!, Number(offset[2]), Number(offset[3] ?? 0));
  return namedZone(name);
}

const namedZone = remembering((name) => {
  const format = formatOf(name);
  return format && zoneBy(format, name);
});

const day = 86_400_000;

/** A zone that is always as far ahead; none is more than 18 hours. */
export function fixedZone(sign: string, hours: number, minutes: number): Zone | undefined {
  const away = hours * 60 + minutes;
  if (minutes > 59 || away > 18 * 60) return undefined;
  const offset = (sign === '-' ? -away : away) * 60_000;
  const name = `${sign}${two(hours)}:${two(minutes)}`;
  return { offsetAt: () => offset, nameAt: () => name };
}

/**
 * The instant at which clocks show a time, given as if it were UTC. Of two the earlier; a time that
 * clocks skip is moved on by as much as they skip.
 */
export function instantAt(local: number, zone: Zone): number {
  const before = zone.offsetAt(local - day);
  if (zone.offsetAt(local - before) === before) return local - before;
  const after = zone.offsetAt(local + day);
  return zone.offsetAt(local - after) === after ? local - after : local - before;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function zoneBy(format: Intl.DateTimeFormat, timeZone: string): Zone {
  const names = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
  return {
    offsetAt(instant) {
      const second = Math.floor(instant / 1000) * 1000;
      if (Number.isNaN(new Date(second).getTime())) return 0;
      return shown(format.formatToParts(second)) - second;
    },
    nameAt: (instant) =>
      names.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
  };
}

/** What a clock shows, as if it were UTC. */
function shown(parts: readonly Intl.DateTimeFormatPart[]): number {
  const found = new Map(parts.map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(found.get(type));
  const year = found.get('era') === 'BC' ? 1 - part('year') : part('year');
  const date = new Date(0);
  date.setUTCFullYear(year, part('month') - 1, part('day'));
  return date.setUTCHours(part('hour'), part('minute'), part('second'));
}

const two = (count: number): string => String(count).padStart(2, '0');
