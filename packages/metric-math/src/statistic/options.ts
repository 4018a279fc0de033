/** The calls that take a statistic, each with words of its own; `SEARCH` is the function. */
export type StatisticApi = 'GetMetricData' | 'GetMetricStatistics' | 'PutMetricAlarm' | 'SEARCH';

export const apis: readonly StatisticApi[] = [
  'GetMetricData',
  'GetMetricStatistics',
  'PutMetricAlarm',
  'SEARCH',
];

export interface StatisticOptions {
  /** Whose words a refusal carries: those of `GetMetricData` where none is named. */
  readonly api?: StatisticApi | undefined;
}

/** What the service says to a statistic that it does not know. */
export function refusalOf(text: string, { api = 'GetMetricData' }: StatisticOptions): string {
  switch (api) {
    case 'GetMetricStatistics':
      return `The value ${text} for parameter ExtendedStatistics.member.1.<list element> is not supported.`;
    case 'PutMetricAlarm':
      return `The value ${text} for parameter ExtendedStatistic is not supported.`;
    case 'SEARCH':
      return 'The value for parameter Stat is not a valid statistic.\n';
    default:
      return 'The value for parameter MetricDataQueries.member.1.MetricStat.Stat is not a valid statistic.';
  }
}
