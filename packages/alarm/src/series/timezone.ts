/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
export type Zone = (instant: number) => number;

const offset = /^(?:UTC)?([+-])(\d{2}):(\d{2})$/;

export const isTimezone = (text: string): boolean => zoneOf(text) !== undefined;

/** An IANA name as the platform knows it, or an offset of whole five minutes. */
export function zoneOf(text: string): Zone | undefined {
  const found = offset.exec(text);
  if (found !== null) {
    const minutes = Number(found[2]) * 60 + Number(found[3]);
    if (minutes % 5 !== 0 || minutes > 14 * 60 || Number(found[3]) > 59) return undefined;
    const ahead = (found[1] === '-' ? -1 : 1) * minutes * 60_000;
    return () => ahead;
  }
  if (text === 'UTC') return () => 0;
  return /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(text) ? namedZone(text) : undefined;
}

function namedZone(timeZone: string): Zone | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return dayByDay((instant) => {
      const parts = new Map(
        format.formatToParts(instant).map(({ type, value }) => [type, Number(value)] as const),
      );
      const [year, month, day, hour, minute, second] = (
        ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
      ).map((part) => parts.get(part)!);
      const wall = Date.UTC(year!, month! - 1, day, hour, minute, second);
      return wall - Math.floor(instant / 1000) * 1000;
    });
  } catch {
    return undefined;
  }
}

const day = 86_400_000;
const mostDays = 512;

/** Asks once for a day on which the clocks are not changed. */
function dayByDay(zone: Zone): Zone {
  const days = new Map<number, number | undefined>();
  const constant = (start: number) => {
    const ahead = zone(start);
    return zone(start + day) === ahead ? ahead : undefined;
  };
  return (instant) => {
    const start = Math.floor(instant / day) * day;
    if (!days.has(start)) {
      if (days.size >= mostDays) days.clear();
      days.set(start, constant(start));
    }
    return days.get(start) ?? zone(instant);
  };
}
