import type { logsInsights } from 'sluice';
import type { Origin } from '../input/event.ts';
import { instantOf } from './instant.ts';
import { timeOfText } from './time/text.ts';

/** An event whose time may not be known yet. */
export type Found = Omit<logsInsights.LogEvent, 'timestamp'> & {
  timestamp: number | undefined;
};

/** An event of a file: its envelope tells its time, or a field of it, or how it is written. */
export function foundIn(text: string, origin: Origin): Found {
  const record = recordIn(text);
  const unwrapped = record && storedEvent(record);
  if (unwrapped) return unwrapped;
  const { timestamp = record ? timeIn(record) : timeOf(text), ...rest } = origin;
  return { timestamp, message: text, ...rest };
}

type Plain = Readonly<Record<string, unknown>>;

function recordIn(text: string): Plain | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function timeOf(text: string): number | undefined {
  const bytes = Buffer.from(text);
  const time = timeOfText(bytes, 0, bytes.length);
  return Number.isNaN(time) ? undefined : time;
}

/** The fields of JSON objects that tell their time: the first that is one. */
export const timeFields = ['@timestamp', 'timestamp', 'time', 'eventTime'] as const;

function timeIn(record: Plain): number | undefined {
  for (const name of timeFields) {
    const time = Object.hasOwn(record, name) ? instantOf(record[name]) : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}

/** An event as the service lists it (`FilterLogEvents`, `GetLogEvents`): the message is one field. */
function storedEvent(record: Plain): logsInsights.LogEvent | undefined {
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
