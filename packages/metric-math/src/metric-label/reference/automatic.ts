import type { LabelQuery } from '../queries.ts';

/**
 * What tells series apart, each by: namespace, values of dimensions (by the names of these), name,
 * and, where one metric is there several times, statistic and period. What all share is left out.
 */
export function automaticLabels(queries: readonly LabelQuery[]): Map<LabelQuery, string> {
  const names = new Set(queries.flatMap(({ dimensions = {} }) => Object.keys(dimensions)));
  const telling = [...names]
    .sort()
    .filter((name) => differs(queries, (one) => dimension(one, name)));
  const byNamespace = differs(queries, ({ namespace }) => namespace);
  const byName = differs(queries, ({ metricName }) => metricName);
  const identities = queries.map(identity);
  const groups = new Map<string, LabelQuery[]>(identities.map((one) => [one, []]));
  for (const [i, one] of identities.entries()) groups.get(one)!.push(queries[i]!);
  const repeats = new Map(
    [...groups].map(([one, same]) => [
      one,
      {
        byStat: differs(same, ({ stat }) => stat),
        byPeriod: differs(same, ({ period }) => period),
      },
    ]),
  );
  return new Map(
    queries.map((query, i) => {
      const { byStat, byPeriod } = repeats.get(identities[i]!)!;
      const place = [
        byNamespace ? query.namespace : undefined,
        ...telling.map((name) => dimension(query, name)),
      ].filter((part) => part !== undefined);
      const words = [
        ...place,
        byName || place.length === 0 ? query.metricName : undefined,
        byStat ? query.stat : undefined,
        byPeriod ? query.period : undefined,
      ];
      return [query, words.filter((word) => word !== undefined).join(' ')];
    }),
  );
}

const dimension = ({ dimensions = {} }: LabelQuery, name: string): string | undefined =>
  Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;

const differs = (queries: readonly LabelQuery[], of: (query: LabelQuery) => unknown): boolean =>
  new Set(queries.map(of)).size > 1;

const identity = ({ namespace, metricName, dimensions = {} }: LabelQuery): string =>
  JSON.stringify([namespace, metricName, Object.entries(dimensions).sort()]);
