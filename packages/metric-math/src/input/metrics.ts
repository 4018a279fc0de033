import { isObject, member, readSeries } from './series.ts';
import type { SearchedMetric } from './shape.ts';

/** The catalogue in a plain JSON value; nothing where there is none. */
export function readMetrics(
  given: unknown,
  fault: (index: number, what: string) => void,
): readonly SearchedMetric[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) {
    fault(0, 'no place: the catalogue is no list');
    return undefined;
  }
  return given.flatMap((one, index) => {
    const read = readMetric(one);
    if (typeof read !== 'string') return [read];
    fault(index, read);
    return [];
  });
}

function readMetric(given: unknown): SearchedMetric | string {
  if (!isObject(given)) return 'no members: it is no object';
  const [namespace, metricName, accountId] = ['namespace', 'metricName', 'accountId'].map((name) =>
    member(given, name),
  );
  if (typeof namespace !== 'string' || typeof metricName !== 'string') {
    return 'no text as `namespace` or `metricName`';
  }
  const dimensions = textsIn(member(given, 'dimensions') ?? {});
  if (dimensions === undefined) return 'dimensions that are no texts';
  const series = seriesIn(member(given, 'series') ?? {});
  if (typeof series === 'string') return series;
  return {
    namespace,
    metricName,
    dimensions,
    series,
    ...(typeof accountId === 'string' && { accountId }),
  };
}

function textsIn(given: unknown): Record<string, string> | undefined {
  if (!isObject(given)) return undefined;
  const entries = Object.entries(given);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? Object.fromEntries(entries)
    : undefined;
}

function seriesIn(given: unknown): SearchedMetric['series'] | string {
  if (!isObject(given)) return 'series that are no object';
  const read = Object.entries(given).map(([name, one]) => [name, readSeries(one)] as const);
  const wrong = read.find(([, one]) => typeof one === 'string');
  return wrong === undefined ? Object.fromEntries(read as never) : `${wrong[1]} as ${wrong[0]}`;
}
