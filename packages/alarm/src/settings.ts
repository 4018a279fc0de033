import type { Alarm } from './ast.ts';
import { leastSamples } from './low-samples.ts';
import { periodOf } from './period.ts';
import { type Comparison, isBand, type Treatment } from './tables/choices.ts';

/** What an evaluation goes by: everything filled in. */
export interface Settings {
  readonly comparison: Comparison;
  /** Not a number where a band is compared with. */
  readonly threshold: number;
  /** N: how many points are looked at. */
  readonly periods: number;
  /** M: how many of them must breach. */
  readonly needed: number;
  readonly treatment: Treatment;
  /** Seconds. */
  readonly period: number;
  /** How many periods back data is looked for. */
  readonly range: number;
  /** Fewer samples than this keep the state; 0 where any number will do. */
  readonly leastSamples: number;
  readonly statistic?: string;
  readonly unit?: string;
  /** On one metric, not on expressions. */
  readonly single: boolean;
  readonly timezone?: string;
  /** Milliseconds. */
  readonly warmUp?: { readonly length: number; readonly whole: boolean };
}

/** The settings of an alarm, or why there are none. */
export function settingsOf(alarm: Alarm): Settings | string {
  const { source, comparison, evaluationPeriods: periods, computed } = alarm;
  if (source.kind === 'promql') return 'only the service runs PromQL';
  const period = periodOf(alarm);
  const threshold = alarm.threshold ?? Number.NaN;
  if (comparison === undefined) return 'no operator is known';
  if (!isBand(comparison) && alarm.threshold === undefined) return 'no threshold is known';
  if (periods === undefined) return 'the number of periods is not known';
  if (computed.includes('DatapointsToAlarm')) return 'the number of data points is not known';
  if (computed.includes('TreatMissingData')) return 'the treatment of missing data is not known';
  if (period === undefined) return 'no period is known';
  const metric = source.kind === 'metric' ? source : undefined;
  const { unit, wallClock, warmUp, lowSamples } = alarm;
  return {
    comparison,
    threshold,
    periods,
    needed: Math.min(alarm.datapointsToAlarm ?? periods, periods),
    treatment: alarm.treatMissingData ?? usualTreatment(alarm),
    period,
    range: rangeOf(periods, period),
    leastSamples: lowSamples === 'ignore' ? leastSamples(metric?.statistic) : 0,
    ...(metric?.statistic !== undefined && { statistic: metric.statistic }),
    ...(unit !== undefined && { unit }),
    single: metric !== undefined,
    ...(wallClock && { timezone: wallClock.timezone }),
    ...(warmUp && { warmUp: { length: warmUp.minutes * 60_000, whole: warmUp.whole } }),
  };
}

/** AWS: alarms on metrics of DynamoDB alone ignore missing data where nothing else is written. */
function usualTreatment({ source }: Alarm): Treatment {
  const metrics =
    source.kind === 'queries' ? source.queries.flatMap(({ metric }) => metric ?? []) : [source];
  const isDynamo = (one: object) => 'namespace' in one && one.namespace === 'AWS/DynamoDB';
  return metrics.length > 0 && metrics.every(isDynamo) ? 'ignore' : 'missing';
}

/**
 * AWS does not document how far it looks for data. Recorded: 9 periods for 3 of ten seconds; the
 * guide's example: 5 for 3. Both are the periods of the alarm and a minute more, two at least.
 */
export const rangeOf = (periods: number, period: number): number =>
  periods + Math.max(2, Math.ceil(60 / period));
