import { UsageError } from '../failure.ts';

/** A series as it stands in a file: times in epoch seconds. */
export interface Points {
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
  readonly period?: number;
  readonly label?: string;
}

/** Epoch seconds of a number, or of a time as ISO 8601. */
export function timeOf(given: unknown, file: string): number {
  if (typeof given === 'number') return given;
  const text = String(given).trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const zoned = /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(' ', 'T')}Z`;
  const time = Date.parse(zoned) / 1000;
  if (Number.isFinite(time)) return time;
  throw new UsageError(
    `${file}: ${JSON.stringify(given)} is no time`,
    'write epoch seconds or ISO 8601',
  );
}
