/** What may stand between `${` and `}`, with what it says. */
export const values = {
  AVG: 'the average of the values',
  DATAPOINT_COUNT: 'the number of points',
  FIRST: 'the oldest value',
  FIRST_LAST_RANGE: 'the difference between the oldest and the newest value',
  FIRST_LAST_TIME_RANGE: 'the time between the oldest and the newest point',
  FIRST_TIME: 'the time of the oldest point',
  FIRST_TIME_RELATIVE: 'how long ago the oldest point was',
  LABEL: 'the label by default',
  LAST: 'the newest value',
  LAST_TIME: 'the time of the newest point',
  LAST_TIME_RELATIVE: 'how long ago the newest point was',
  MAX: 'the greatest value',
  MAX_TIME: 'the time of the greatest value',
  MAX_TIME_RELATIVE: 'how long ago the greatest value was',
  MIN: 'the least value',
  MIN_MAX_RANGE: 'the difference between the greatest and the least value',
  MIN_MAX_TIME_RANGE: 'the time between the greatest and the least value',
  MIN_TIME: 'the time of the least value',
  MIN_TIME_RELATIVE: 'how long ago the least value was',
  SUM: 'the sum of the values',
} as const;

export type ValueName = keyof typeof values;
export const valueNames = Object.keys(values) as ValueName[];
export const isValue = (name: string): name is ValueName => Object.hasOwn(values, name);

/** What may stand in `PROP('…')`, beside `Dim.` and the name of a dimension. */
export const properties = {
  AccountId: 'the account that the metric belongs to',
  AccountLabel: 'the label of that account',
  MetricName: 'the name of the metric',
  Namespace: 'the namespace of the metric',
  Period: 'the period in seconds',
  Region: 'the region of the metric',
  Stat: 'the statistic',
} as const;

export type PropertyName = keyof typeof properties;
export const propertyNames = Object.keys(properties) as PropertyName[];
export const isProperty = (name: string): name is PropertyName => Object.hasOwn(properties, name);
