/** Alarms that are fine, with changes: for the examples of the catalogue. */

export const topic = 'arn:aws:sns:us-east-1:123456789012:ops';

const judged = {
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
  AlarmActions: [topic],
};

/** Of one metric. */
export const alarmText = (changes: object = {}): string =>
  JSON.stringify({
    AlarmName: 'high',
    Namespace: 'App',
    MetricName: 'Latency',
    Statistic: 'Average',
    Period: 300,
    ...judged,
    ...changes,
  });

/** A metric of an alarm over expressions. */
export const metricOf = (id: string, changes: object = {}, stat: object = {}): object => ({
  Id: id,
  MetricStat: {
    Metric: { Namespace: 'App', MetricName: 'Load' },
    Period: 60,
    Stat: 'Sum',
    ...stat,
  },
  ReturnData: false,
  ...changes,
});

export const expressionOf = (id: string, text: string, changes: object = {}): object => ({
  Id: id,
  Expression: text,
  ...changes,
});

/** Over expressions. */
export const mathText = (metrics: readonly object[], changes: object = {}): string =>
  JSON.stringify({ AlarmName: 'math', Metrics: metrics, ...judged, ...changes });

/** Against an anomaly band. */
export const bandText = (changes: object = {}, band = 'ANOMALY_DETECTION_BAND(m1, 2)'): string =>
  mathText([metricOf('m1', { ReturnData: true }), expressionOf('ad1', band)], {
    ComparisonOperator: 'GreaterThanUpperThreshold',
    Threshold: undefined,
    ThresholdMetricId: 'ad1',
    ...changes,
  });
