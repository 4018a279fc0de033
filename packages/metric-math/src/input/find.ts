import { evaluate } from '../metric-search/evaluate.ts';
import { parse } from '../metric-search/parse.ts';
import type { Series } from '../value.ts';
import type { SearchedMetric } from './shape.ts';

/**
 * What a search finds: metrics that have the statistic, ordered by label. A period picks nothing:
 * the series are taken as they were given.
 */
export function find(
  metrics: readonly SearchedMetric[],
  text: string,
  statistic: string,
  _period?: number,
): readonly Series[] {
  const search = parse(text.replace(/\\[\s\S]|'/g, (each) => (each === "'" ? "\\'" : each)));
  if (!search.ok) return [];
  const keyed = metrics.map((metric, i) => ({ ...metric, key: String(i) }));
  const found = evaluate(search.value, { metrics: keyed });
  if (!found.ok) return [];
  const all = found.value.flatMap(({ key }) => {
    const { series, metricName, dimensions } = metrics[Number(key)]!;
    if (!Object.hasOwn(series, statistic)) return [];
    const label = [
      ...Object.entries(dimensions)
        .sort()
        .map(([, value]) => value),
      metricName,
    ];
    return [{ label: label.join(' '), ...series[statistic]! }];
  });
  return all.sort((a, b) => (a.label < b.label ? -1 : 1)).slice(0, 500);
}
