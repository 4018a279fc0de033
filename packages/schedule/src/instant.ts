const shape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Epoch milliseconds of an instant: a number of them, or an ISO 8601 text. A text without an
 * offset is UTC.
 */
export function readInstant(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const found = shape.exec(value);
  if (found === null) return undefined;
  const [, date, time = '00:00', offset = 'Z'] = found;
  const instant = Date.parse(`${date}T${time}${offset}`);
  if (Number.isNaN(instant) || !isDate(date!)) return undefined;
  return instant;
}

/** Whether the day is in the calendar; `Date.parse` lets the 31st of February pass. */
const isDate = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

/** `2026-01-15T10:00:00Z`; milliseconds only where there are any. */
export const formatInstant = (instant: number): string =>
  new Date(instant).toISOString().replace('.000Z', 'Z');

/** What a clock shows that was read as if it were UTC: the date, and the time without its zeros. */
export function dateAndTime(wall: number): readonly [date: string, time: string] {
  const shown = new Date(wall).toISOString();
  return [shown.slice(0, 10), shown.slice(11, 19).replace(/:00$/, '')];
}
