import { discover } from '../discover/discover.ts';
import type { Value } from '../value/value.ts';
import type { Environment, LogEvent } from './environment.ts';
import type { Row } from './row.ts';

/** The rows of a query's beginning: within the time range, newest first. */
export function rowsOf(
  events: readonly LogEvent[],
  { start, end }: Pick<Environment, 'start' | 'end'>,
): readonly Row[] {
  return events
    .filter(({ timestamp }) => timestamp >= (start ?? -Infinity) && timestamp <= (end ?? Infinity))
    .toSorted((a, b) => b.timestamp - a.timestamp)
    .map(rowOf);
}

function rowOf(event: LogEvent): Row {
  const { timestamp, message, ingestionTime, logStream, log, fields = {} } = event;
  const row = new Map<string, Value>(discover(message, log));
  row.set('@timestamp', { kind: 'instant', milliseconds: timestamp });
  row.set('@message', message);
  if (ingestionTime !== undefined) {
    row.set('@ingestionTime', { kind: 'instant', milliseconds: ingestionTime });
  }
  if (logStream !== undefined) row.set('@logStream', logStream);
  if (log !== undefined) row.set('@log', log);
  for (const [name, value] of Object.entries(fields)) row.set(name, value);
  return row;
}
