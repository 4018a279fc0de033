import { UsageError } from '../failure.ts';
import { csvSeries } from './csv.ts';
import { type Points, timeOf } from './points.ts';

/** What a file of series holds, in the words of an input; `range` only where it says one. */
export interface SeriesFile {
  readonly series: Readonly<Record<string, Points | readonly Points[]>>;
  readonly range?: unknown;
  readonly metrics?: unknown;
  readonly provided?: unknown;
}

/**
 * Series as JSON (by id, or within `series`), as the answer of `GetMetricData`, or as CSV: a column
 * of times, and one for each id.
 */
export function seriesOf(text: string, file: string): SeriesFile {
  if (!/^\s*[[{]/.test(text)) return { series: csvSeries(text, file) };
  const value = parsed(text, file);
  if (!isObject(value)) throw new UsageError(`${file}: no object of series`, shape);
  const results = value['MetricDataResults'];
  if (Array.isArray(results)) return { series: answered(results, file) };
  const held = isObject(value['series']) ? value['series'] : value;
  const { range, metrics, provided } = held === value ? {} : value;
  const entries = Object.entries(held).map(([id, one]) => [id, member(one, id, file)] as const);
  return { series: Object.fromEntries(entries), range, metrics, provided };
}

const shape = 'write {"m1": {"period": 60, "timestamps": […], "values": […]}}, or CSV';

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function member(given: unknown, id: string, file: string): Points | readonly Points[] {
  return Array.isArray(given) ? given.map((one) => points(one, id, file)) : points(given, id, file);
}

function points(given: unknown, id: string, file: string): Points {
  const found = isObject(given) ? given : {};
  const timestamps = found['timestamps'] ?? found['Timestamps'];
  const values = found['values'] ?? found['Values'];
  const label = found['label'] ?? found['Label'];
  if (!Array.isArray(timestamps) || !Array.isArray(values)) {
    throw new UsageError(`${file}: no timestamps and values in ${id}`, shape);
  }
  const period = found['period'];
  return {
    timestamps: timestamps.map((time) => timeOf(time, file)),
    values,
    ...(typeof period === 'number' && { period }),
    ...(typeof label === 'string' && { label }),
  };
}

/** What a call of the service printed: several results of one id are an array. */
function answered(results: readonly unknown[], file: string): Record<string, Points | Points[]> {
  const byId = new Map<string, Points[]>();
  for (const result of results) {
    const id = isObject(result) ? String(result['Id']) : '';
    byId.set(id, [...(byId.get(id) ?? []), points(result, id, file)]);
  }
  return Object.fromEntries([...byId].map(([id, all]) => [id, all.length === 1 ? all[0]! : all]));
}
