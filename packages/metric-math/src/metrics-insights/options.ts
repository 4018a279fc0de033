import type { Engine } from '@sluice/core';

export interface InsightsOptions {
  /** The call that the query is made for; `PutMetricAlarm` has rules of its own. */
  readonly api?: 'GetMetricData' | 'PutMetricAlarm' | undefined;
  /** The id of the query: it stands in the service's texts, and is the label of a single series. */
  readonly queryId?: string | undefined;
  /** Seconds. `null` says that the query has none; absent, nothing is said of it. */
  readonly period?: number | null | undefined;
  /** What stands before the labels of groups, and is that of a single series. */
  readonly label?: string | undefined;
  /** The account that asks; metrics that name none are its own. `000000000000` when absent. */
  readonly account?: string | undefined;
  readonly engine?: Engine | undefined;
}

export const accountIn = ({ account }: InsightsOptions): string => account ?? '000000000000';

/** The options that stand in a plain JSON input; the period of a range counts where no other is. */
export function optionsIn(input: object): InsightsOptions {
  const given = (key: string): unknown =>
    Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
  const text = (key: string) => {
    const value = given(key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  const api = given('api');
  const period = periodIn(given('period'), given('range'));
  return {
    ...text('queryId'),
    ...text('label'),
    ...text('account'),
    ...((api === 'GetMetricData' || api === 'PutMetricAlarm') && { api }),
    ...(period !== undefined && { period }),
  };
}

function periodIn(period: unknown, range: unknown): number | null | undefined {
  if (typeof period === 'number' || period === null) return period;
  if (typeof range !== 'object' || range === null) return undefined;
  const within: unknown = Reflect.get(range, 'period');
  return typeof within === 'number' ? within : undefined;
}
