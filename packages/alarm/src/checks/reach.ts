import type { Alarm } from '../ast.ts';
import { knownMetric } from '../tables/metrics.ts';

/** That the data decides nothing. */
export interface Reach {
  readonly always: boolean;
  readonly why: string;
}

/** Whether a value can lie on both sides of the threshold at all. */
export function reachOf({ source, comparison, threshold, unit }: Alarm): Reach | undefined {
  if (source.kind !== 'metric' || threshold === undefined) return undefined;
  const { statistic, namespace, metricName } = source;
  const known = knownMetric(namespace, metricName)?.unit ?? unit;
  const isShare = known === 'Percent' && statistic !== 'Sum' && statistic !== 'SampleCount';
  const isCount = statistic === 'SampleCount';
  if (!isShare && !isCount) return undefined;
  const [least, most] = isShare ? [0, 100] : [1, Number.POSITIVE_INFINITY];
  const why = isShare ? 'percent go from 0 to 100' : 'where there is data there is a sample';
  switch (comparison) {
    case 'GreaterThanThreshold':
      return sides(threshold < least, threshold >= most, why);
    case 'GreaterThanOrEqualToThreshold':
      return sides(threshold <= least && (isCount ? threshold <= 0 : true), threshold > most, why);
    case 'LessThanThreshold':
      return sides(threshold > most, threshold <= (isCount ? 0 : least), why);
    case 'LessThanOrEqualToThreshold':
      return sides(threshold >= most, threshold < (isCount ? 0 : least), why);
    default:
      return undefined;
  }
}

function sides(always: boolean, never: boolean, why: string): Reach | undefined {
  return always || never ? { always, why } : undefined;
}
