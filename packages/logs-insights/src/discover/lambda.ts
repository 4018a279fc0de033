import { parseJson } from '../value/json.ts';
import { isMap, type Value } from '../value/value.ts';
import { flatten } from './json.ts';

type Fields = ReadonlyMap<string, Value>;

/** Lines that Lambda itself writes; a megabyte is a million bytes here. */
export function discoverLambda(message: string): Fields | undefined {
  const [, type, id] =
    /^(START|END|REPORT|INIT_START|EXTENSION|XRAY)\b(?: RequestId: ([0-9A-Za-z-]+))?/.exec(
      message,
    ) ?? [];
  if (type === undefined) return undefined;
  const fields = new Map<string, Value>([['@type', type]]);
  if (id !== undefined) fields.set('@requestId', id);
  if (type === 'REPORT') {
    for (const [name, label, factor] of measures) {
      const found = new RegExp(`(?:^|\\t|\\s)${label}: ([\\d.]+)`).exec(message)?.[1];
      if (found === undefined) continue;
      const value = Number(found) * factor;
      const lexeme = factor === 1 ? found : String(value);
      fields.set(name, { kind: 'numeral', value, lexeme });
    }
    for (const [name, label] of traces) {
      const found = new RegExp(`${label}: (\\S+)`).exec(message)?.[1];
      if (found !== undefined) fields.set(name, found);
    }
  }
  return fields;
}

const megabyte = 1_000_000;

const measures = [
  ['@duration', '(?<!Billed |Init |Restore )Duration', 1],
  ['@billedDuration', 'Billed Duration', 1],
  ['@initDuration', 'Init Duration', 1],
  ['@memorySize', 'Memory Size', megabyte],
  ['@maxMemoryUsed', 'Max Memory Used', megabyte],
] as const;

const traces = [
  ['@xrayTraceId', 'XRAY TraceId'],
  ['@xraySegmentId', 'SegmentId'],
] as const;

/** The first object in a line of text, wherever it begins. */
export function discoverEmbedded(message: string): Fields | undefined {
  const start = message.indexOf('{');
  const end = message.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  const value = parseJson(message.slice(start, end + 1)) ?? null;
  return isMap(value) ? flatten(value) : undefined;
}
