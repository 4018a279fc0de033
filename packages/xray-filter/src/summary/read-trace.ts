import { isItem, own } from './own.ts';
import { readSegments } from './read-segments.ts';
import { readTraceSummary } from './read-trace-summary.ts';
import type { Trace } from './trace.ts';

/**
 * A trace in the words of the language, out of whatever tells of one: such a summary itself, a
 * `TraceSummary` of `GetTraceSummaries`, or a trace of `BatchGetTraces` with its segments.
 * Nothing where the value is no object.
 */
export function readTrace(value: unknown): Trace | undefined {
  if (!isItem(value)) return undefined;
  if (Array.isArray(own(value, 'Segments'))) return readSegments(value);
  return own(value, 'Id') === undefined ? (value as Trace) : readTraceSummary(value);
}
