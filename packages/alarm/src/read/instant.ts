import { isTime } from '../series/point.ts';

/** Numbers below this are seconds: they would be milliseconds of 1970 and a few years more. */
const leastMilliseconds = 100_000_000_000;

/** Epoch milliseconds of ISO 8601, epoch seconds or epoch milliseconds. */
export function readInstant(written: unknown): number | undefined {
  const found =
    typeof written === 'string' && /^\d{4}-\d\d/.test(written)
      ? Date.parse(withZone(written))
      : typeof written === 'number'
        ? written * (written < leastMilliseconds ? 1000 : 1)
        : Number.NaN;
  return isTime(found) ? Math.floor(found) : undefined;
}

/** A time without a zone is in UTC. */
function withZone(text: string): string {
  const written = text
    .trim()
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return /T[\d:.]+$/.test(written) ? `${written}Z` : written;
}
