/** The properties of a metric alarm, in the order in which they are written. */
export const alarmProperties: readonly string[] = [
  'AlarmName',
  'AlarmDescription',
  'Namespace',
  'MetricName',
  'Dimensions',
  'Statistic',
  'ExtendedStatistic',
  'Period',
  'Unit',
  'Metrics',
  'EvaluationCriteria',
  'EvaluationInterval',
  'ComparisonOperator',
  'Threshold',
  'ThresholdMetricId',
  'EvaluationPeriods',
  'DatapointsToAlarm',
  'TreatMissingData',
  'EvaluateLowSampleCountPercentile',
  'EvaluationWindow',
  'WarmUpConfiguration',
  'ActionsEnabled',
  'AlarmActions',
  'OKActions',
  'InsufficientDataActions',
  'Tags',
];

export const queryProperties: readonly string[] = [
  'Id',
  'Label',
  'Expression',
  'MetricStat',
  'Period',
  'AccountId',
  'ReturnData',
];

export const statProperties: readonly string[] = ['Metric', 'Stat', 'Period', 'Unit'];
export const metricProperties: readonly string[] = ['Namespace', 'MetricName', 'Dimensions'];
export const dimensionProperties: readonly string[] = ['Name', 'Value'];
export const tagProperties: readonly string[] = ['Key', 'Value'];
export const resourceAttributes: readonly string[] = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'Metadata',
  'DeletionPolicy',
  'UpdatePolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
];
