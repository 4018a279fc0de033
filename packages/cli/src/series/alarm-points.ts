import type { alarm } from 'sluice';
import { UsageError } from '../failure.ts';
import { csvSeries } from './csv.ts';
import { type Points, timeOf } from './points.ts';
import { seriesOf } from './read.ts';

/**
 * The one series of a file: CSV with two columns, `{"timestamps", "values"}` alone or under an id,
 * a list or lines of points, or what `GetMetricStatistics` and `GetMetricData` print.
 */
export function pointsOf(
  text: string,
  file: string,
  statistic: string | undefined,
): readonly alarm.InputPoint[] {
  if (!/^\s*[[{]/.test(text)) return fromSeries(only(csvSeries(text, file), file));
  const lines = linesOf(text);
  if (lines !== undefined) return fromList(lines, file, statistic);
  const value: unknown = parsed(text, file);
  if (Array.isArray(value)) return fromList(value, file, statistic);
  const held = Reflect.get(value as object, 'Datapoints');
  if (Array.isArray(held)) return fromList(held, file, statistic);
  const bare = Array.isArray(Reflect.get(value as object, 'values'));
  const wrapped = bare ? JSON.stringify({ series: { value } }) : text;
  return fromSeries(only(seriesOf(wrapped, file).series, file));
}

/** Several lines that are each an object of their own. */
function linesOf(text: string): readonly unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function only(series: Readonly<Record<string, Points | readonly Points[]>>, file: string): Points {
  const all: readonly Points[] = Object.values(series).flat();
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return first;
  throw new UsageError(
    `${file}: ${all.length} series where one is wanted`,
    'give the one that the alarm watches',
  );
}

const fromSeries = ({ timestamps, values }: Points): alarm.InputPoint[] =>
  timestamps.flatMap((time, i) => {
    const value = values[i];
    return typeof value === 'number' ? [{ timestamp: time, value }] : [];
  });

const times = ['timestamp', 'Timestamp', 'time', 't'];
const samples = ['sampleCount', 'SampleCount'];

/** The value stands under its name, or under that of the statistic; one that is null is missing. */
function fromList(
  list: readonly unknown[],
  file: string,
  statistic: string | undefined,
): alarm.InputPoint[] {
  const names = ['value', 'Value', ...(statistic === undefined ? [] : [statistic])];
  return list.flatMap((one): alarm.InputPoint[] => {
    const time = pick(one, times);
    const value = pick(one, names) ?? pick(pick(one, ['ExtendedStatistics']), names);
    if (time === undefined || (value !== null && typeof value !== 'number')) {
      throw new UsageError(
        `${file}: ${JSON.stringify(one)} is no point`,
        `write a timestamp and a value`,
      );
    }
    if (value === null) return [];
    const count = pick(one, samples);
    const timestamp = timeOf(time, file);
    const [lower, upper] = [pick(one, ['lower']), pick(one, ['upper'])];
    return [
      {
        timestamp,
        value,
        ...(typeof count === 'number' && { sampleCount: count }),
        ...(typeof lower === 'number' && { lower }),
        ...(typeof upper === 'number' && { upper }),
      },
    ];
  });
}

function pick(from: unknown, names: readonly string[]): unknown {
  if (typeof from !== 'object' || from === null) return undefined;
  const name = names.find((each) => Object.hasOwn(from, each));
  return name === undefined ? undefined : Reflect.get(from, name);
}
