import type { logsInsights } from 'sluice';
import type { Origin } from '../input/event.ts';
import { timeOfLine } from './time/line.ts';

/** An event whose time may not be known yet. */
export type Found = Omit<logsInsights.LogEvent, 'timestamp'> & {
  timestamp: number | undefined;
};

/** An event of a file: its envelope tells its time, or a field of it, or how it is written. */
export function foundIn(text: string, origin: Origin): Found {
  const unwrapped = text.includes(mark) ? storedEvent(recordIn(text)) : undefined;
  if (unwrapped) return unwrapped;
  const { timestamp = timeOf(text), ...rest } = origin;
  return { timestamp, message: text, ...rest };
}

/** What every event has that the service lists. */
export const mark = '"ingestionTime"';

function timeOf(text: string): number | undefined {
  const bytes = Buffer.from(text);
  const time = timeOfLine(bytes, 0, bytes.length, () => true);
  return Number.isNaN(time) ? undefined : time;
}

function recordIn(text: string): Readonly<Record<string, unknown>> {
  if (!text.startsWith('{')) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** An event as the service lists it (`FilterLogEvents`, `GetLogEvents`): the message is one field. */
function storedEvent(record: Readonly<Record<string, unknown>>): logsInsights.LogEvent | undefined {
  const { timestamp, message, ingestionTime, logStreamName } = record;
  if (typeof timestamp !== 'number' || typeof message !== 'string') return undefined;
  if (typeof ingestionTime !== 'number') return undefined;
  if (!Object.keys(record).every((key) => storedKeys.has(key))) return undefined;
  const logStream = typeof logStreamName === 'string' ? { logStream: logStreamName } : {};
  return { timestamp, message, ingestionTime, ...logStream };
}

const storedKeys: ReadonlySet<string> = new Set([
  'timestamp',
  'message',
  'ingestionTime',
  'logStreamName',
  'eventId',
]);
