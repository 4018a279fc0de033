/** What the clocks of a zone show, asked of the platform again and again, and remembered. */
export interface Clock {
  /** Milliseconds ahead of UTC. */
  offset(instant: number): number;
  /** Whether the clocks have shown the same time within the 26 hours before. */
  isSecondTime(instant: number): boolean;
}

const msOfDay = 86_400_000;
const quarter = 900_000;
const clocks = new Map<string, Clock>();

export function clockOf(timeZone: string): Clock | undefined {
  if (/^(?:UTC|Etc\/UTC|Z)$/i.test(timeZone)) return { offset: () => 0, isSecondTime: () => false };
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  try {
    const clock = asking(
      new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
    );
    clocks.set(timeZone, clock);
    return clock;
  } catch {
    return undefined;
  }
}

function asking(format: Intl.DateTimeFormat): Clock {
  const asked = new Map<number, number>();
  const ask = (instant: number): number => {
    let offset = asked.get(instant);
    if (offset === undefined) {
      const [day, month, year, hour, minute, second] = format
        .format(instant)
        .split(/\D+/)
        .map(Number);
      offset = Date.UTC(year!, month! - 1, day, hour, minute, second) - instant;
      asked.set(instant, offset);
    }
    return offset;
  };
  /** Clocks are changed at most once a day, at a quarter of an hour. */
  const offset = (instant: number): number => {
    const day = Math.floor(instant / msOfDay) * msOfDay;
    const before = ask(day);
    return before === ask(day + msOfDay) ? before : ask(Math.floor(instant / quarter) * quarter);
  };
  const isSecondTime = (instant: number): boolean => {
    const now = offset(instant);
    const calm = [0, 1, 2].every(
      (days) => ask(Math.floor(instant / msOfDay + 1 - days) * msOfDay) === now,
    );
    if (calm) return false;
    for (let back = quarter; back <= 26 * 4 * quarter; back += quarter) {
      const other = offset(instant - back);
      const earlier = instant + now - other;
      if (other !== now && earlier < instant && offset(earlier) === other) return true;
    }
    return false;
  };
  return { offset, isSecondTime };
}
