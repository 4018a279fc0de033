const iso =
  /^\[?(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?/i;

/** Epoch milliseconds of the ISO 8601 instant that a text begins with, in UTC unless it says more. */
export function instantAtStart(text: string): number {
  const [found, day, clock = '00:00', zone = 'Z'] = iso.exec(text) ?? [];
  if (found === undefined) return Number.NaN;
  const offset = /\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return Date.parse(`${day}T${clock.replace(',', '.')}${offset}`);
}

/** Epoch milliseconds of a text: a number of digits, or what begins with an instant. */
export const instantIn = (text: string): number =>
  /^\d{9,19}(?:\.\d+)?$/.test(text) ? epochOf(Number(text)) : instantAtStart(text);

/** Seconds, milli-, micro- or nanoseconds: each ends where it would lie in the year 5138. */
export function epochOf(value: number): number {
  if (!(value > 0)) return Number.NaN;
  if (value < 1e11) return Math.floor(value * 1000);
  if (value < 1e14) return Math.floor(value);
  if (value < 1e17) return Math.floor(value * 1e-3);
  return value < 1e20 ? Math.floor(value * 1e-6) : Number.NaN;
}
