import { sampling } from 'sluice';
import { UsageError } from '../failure.ts';

export type SampledRequest = ReturnType<typeof requestOf>;

/** A request with its time in epoch seconds, where it has one. */
export interface TimedRequest {
  readonly request: SampledRequest;
  readonly time: number | undefined;
}

/** Requests of a file: one JSON object a line, or a JSON array of them. */
export function requestsIn(text: string, file: string): readonly TimedRequest[] {
  const lines = text.split(/\r?\n/);
  const values = text.trimStart().startsWith('[')
    ? elementsIn(text, file).map((value, i) => [value, `${file}: element ${i + 1}`] as const)
    : lines.flatMap((line, i) => {
        const place = `${file}:${i + 1}`;
        return line.trim() === '' ? [] : [[jsonIn(line, place), place] as const];
      });
  return values.map(([value, place]) => ({
    request: requestOf(value, place),
    time: timeOf(value, place),
  }));
}

function elementsIn(text: string, file: string): readonly unknown[] {
  const value = jsonIn(text, file);
  return Array.isArray(value) ? value : [value];
}

function jsonIn(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${place}: no JSON`, 'write one request a line, as a JSON object');
  }
}

function requestOf(value: unknown, place: string) {
  const outcome = sampling.readRequest(value);
  if (outcome.ok) return outcome.value;
  const { message, hint } = outcome.diagnostics[0]!;
  throw new UsageError(`${place}: ${message}`, hint);
}

/** Numbers beyond this are milliseconds: it is the year 5138 in seconds, and 1973 in milliseconds. */
const mostSeconds = 1e11;

/** `time` (or `timestamp`): epoch seconds or milliseconds, or ISO 8601. */
function timeOf(value: unknown, place: string): number | undefined {
  const time = Reflect.get(Object(value), 'time') ?? Reflect.get(Object(value), 'timestamp');
  if (time === undefined || time === null) return undefined;
  const read = typeof time === 'number' ? time : Date.parse(String(time));
  if (Number.isNaN(read)) {
    throw new UsageError(`${place}: \`time\` is no instant`, 'give epoch seconds, or ISO 8601');
  }
  return typeof time === 'number' && Math.abs(time) < mostSeconds ? read : read / 1000;
}
