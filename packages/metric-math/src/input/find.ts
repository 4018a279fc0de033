import { automaticLabels } from '../metric-label/reference/automatic.ts';
import { evaluate } from '../metric-search/evaluate.ts';
import { parse } from '../metric-search/parse.ts';
import type { Series } from '../value.ts';
import type { SearchedMetric } from './shape.ts';

/** More than this the service cuts off. */
const mostFound = 500;

/**
 * What a search finds: metrics that have the statistic, in the order of the labels that the service
 * gives them. A period picks nothing: series are taken as they were given.
 */
export function find(
  metrics: readonly SearchedMetric[],
  text: string,
  statistic: string,
): readonly Series[] {
  const search = parse(argument(text));
  if (!search.ok) return [];
  const keyed = metrics.map((metric, i) => ({ ...metric, key: String(i) }));
  const found = evaluate(search.value, { metrics: keyed });
  if (!found.ok) return [];
  const queries = found.value
    .map(({ key }) => metrics[Number(key)]!)
    .filter(({ series }) => Object.hasOwn(series, statistic))
    .map(({ series, ...metric }) => ({ ...metric, stat: statistic, found: series[statistic]! }));
  const labels = automaticLabels(queries);
  const all = queries.map((query) => ({ ...query.found, label: labels.get(query) ?? '' }));
  return all.sort((a, b) => (a.label < b.label ? -1 : 1)).slice(0, mostFound);
}

/** The text as it stands between single quotes. */
const argument = (text: string): string =>
  text.replace(/\\[\s\S]|'/g, (each) => (each === "'" ? "\\'" : each));
