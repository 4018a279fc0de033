import { Zone } from './zone.ts';

const known = new Map<string, Zone>();
/** So many zones are kept: more than one run has, fewer than fill the memory. */
const most = 512;

/** A zone by its IANA name, with what was learned of it before; undefined where there is none. */
export function zoneOf(name: string): Zone | undefined {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const offsetAt = offsetReader(name);
  if (offsetAt === undefined) return undefined;
  const zone = new Zone(name, offsetAt);
  if (known.size >= most) known.clear();
  known.set(name, zone);
  return zone;
}

export const isUtc = (name: string): boolean => /^(?:UTC|Etc\/UTC|Z)$/i.test(name);

/** Asks the platform what the clocks of a zone show; slow, and so only asked for the table. */
function offsetReader(name: string): ((instant: number) => number) | undefined {
  const format = formatOf(name);
  if (format === undefined) return undefined;
  return (instant) => {
    const whole = Math.floor(instant / 1000) * 1000;
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(whole)) shown[type] = Number(value);
    const { year, month, day, hour, minute, second } = shown;
    return Date.UTC(year!, month! - 1, day, hour, minute, second) - whole;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z][\w+/-]{0,49}$/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
  } catch {
    return undefined;
  }
}
