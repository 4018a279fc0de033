import { message } from '@sluice/core';
import { bandText, expressionOf, mathText, metricOf } from '../examples.ts';

const m1 = metricOf('m1');
const shown = metricOf('m1', { ReturnData: true });
const sql = (text: string, changes: object = {}) =>
  mathText([expressionOf('q', text, { Period: 60, ...changes })]);
const select = 'SELECT SUM(Load) FROM "App"';

const returning = (count: number) => {
  if (count === 0) return 'no query returns';
  return count === 1 ? 'one query returns' : `${count} queries return`;
};

/** 3xxx: the list of metrics and expressions. */
export const queryMessages = {
  queryId: message<[found: string]>({
    number: 3060,
    severity: 'error',
    message: (found) => `\`${found}\` is no \`Id\``,
    hint: 'begin with a small letter, and go on with letters, digits and underscores',
    bad: mathText([metricOf('M1', { ReturnData: true })]),
    good: mathText([shown]),
  }),
  sameId: message<[id: string]>({
    number: 3061,
    severity: 'error',
    message: (id) => `\`${id}\` is the \`Id\` of two queries`,
    hint: 'give each query an `Id` of its own',
    aws: 'Invalid metrics list',
    bad: mathText([m1, m1, expressionOf('e1', 'm1 * 2')]),
    good: mathText([m1, metricOf('m2'), expressionOf('e1', 'm1 + m2')]),
  }),
  bothBodies: message({
    number: 3062,
    severity: 'error',
    message: 'an expression and a metric stand in one query',
    hint: 'make two queries of them',
    aws: 'The parameters MetricDataQuery Expression and MetricStat are mutually exclusive and you have specified both.',
    bad: mathText([metricOf('m1', { Expression: 'm1', ReturnData: true })]),
    good: mathText([shown]),
  }),
  noBody: message({
    number: 3063,
    severity: 'error',
    message: 'neither an expression nor a metric stands in the query',
    hint: 'add `MetricStat` or `Expression`',
    aws: 'Period must not be null',
    bad: mathText([shown, { Id: 'm2', ReturnData: false }]),
    good: mathText([shown]),
  }),
  returned: message<[count: number, wanted: 'one' | 'two']>({
    number: 3064,
    severity: 'error',
    message: (count, wanted) => `${returning(count)} data where exactly ${wanted} must`,
    hint: (count, wanted) =>
      count < (wanted === 'two' ? 2 : 1)
        ? `let ${wanted} of them return data: there leave \`ReturnData\` out`
        : 'set `ReturnData` to `false` for all others; where it is left out it is `true`',
    aws: (_, wanted) =>
      `Exactly ${wanted} element${wanted === 'two' ? 's' : ''} of the metrics list should return data.`,
    bad: mathText([shown, expressionOf('e1', 'm1 * 2')]),
    good: bandText(),
  }),
  periods: message<[found: number, first: number]>({
    number: 3065,
    severity: 'error',
    message: (found, first) => `a period of ${found} seconds stands beside one of ${first}`,
    hint: (_, first) => `write ${first} everywhere: an alarm has one period`,
    aws: 'Each metric must be using the same period',
    bad: mathText([m1, metricOf('m2', {}, { Period: 300 }), expressionOf('e1', 'm1 + m2')]),
    good: mathText([m1, metricOf('m2'), expressionOf('e1', 'm1 + m2')]),
  }),
  search: message({
    number: 3066,
    severity: 'error',
    message: 'an alarm watches no `SEARCH`',
    hint: 'name the metrics, or ask with Metrics Insights: `SELECT … FROM …`',
    aws: 'SEARCH is not supported on Metric Alarms.',
    bad: mathText([expressionOf('e1', "SUM(SEARCH('{App} Load', 'Sum', 60))", { Period: 60 })]),
    good: sql(select),
  }),
  grouped: message({
    number: 3067,
    severity: 'error',
    message: 'the query gives a series for each group, in no order',
    hint: 'add `ORDER BY`, or reduce it with an expression such as `SUM(q)`',
    aws: 'Metrics expression that return multi time series are only allowed for MetricsInsights expression with an ORDER BY clause',
    bad: sql(`${select} GROUP BY Team`),
    good: sql(`${select} GROUP BY Team ORDER BY MAX() DESC`),
  }),
  twoQueries: message({
    number: 3068,
    severity: 'error',
    message: 'a second Metrics Insights query stands here',
    hint: 'keep one: an alarm asks once',
    aws: 'Invalid metrics list',
    bad: mathText([
      expressionOf('q', select, { Period: 60 }),
      expressionOf('r', select, { Period: 60, ReturnData: false }),
    ]),
    good: sql(select),
  }),
  queryPeriod: message<[found: number]>({
    number: 3069,
    severity: 'error',
    message: (found) => `a Metrics Insights query by ${found} seconds`,
    hint: 'write 60 or a multiple of it',
    aws: 'MetricsInsights monitors do not support less than 60 seconds period',
    bad: sql(select, { Period: 10 }),
    good: sql(select),
  }),
  expression: message<[fault: string, hint: string, aws: string]>({
    number: 3070,
    severity: 'error',
    message: (fault) => fault,
    hint: (_, hint) => hint,
    aws: (_, __, aws) => aws,
    bad: mathText([m1, expressionOf('e1', 'm1 + m2')]),
    good: mathText([m1, expressionOf('e1', 'm1 + m1')]),
  }),
  expressionFault: message<[fault: string, hint: string]>({
    number: 3071,
    severity: 'error',
    message: (fault) => fault,
    hint: (_, hint) => hint,
    bad: mathText([m1, expressionOf('e1', `${'('.repeat(70)}m1${')'.repeat(70)}`)]),
    good: mathText([m1, expressionOf('e1', 'm1 + m1')]),
  }),
  circle: message<[way: string]>({
    number: 3072,
    severity: 'error',
    message: (way) => `the expressions need each other: ${way}`,
    hint: 'let one of them do without the other',
    bad: mathText([
      expressionOf('e1', 'e2 + m1'),
      expressionOf('e2', 'e1', { ReturnData: false }),
      m1,
    ]),
    good: mathText([
      expressionOf('e1', 'e2 + m1'),
      expressionOf('e2', 'm1', { ReturnData: false }),
      m1,
    ]),
  }),
};
