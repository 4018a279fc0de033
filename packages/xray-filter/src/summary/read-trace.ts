import { isItem } from './own.ts';
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
  // HOT: every trace passes here.
  const { Segments: segments, Id: id } = value;
  if (Array.isArray(segments)) return readSegments(value);
  return id === undefined ? (value as Trace) : readTraceSummary(value);
}
