import { message } from '@sluice/core';

const alarm = { api: 'PutMetricAlarm' };

/** 9xxx: what is accepted, and should be looked at again. */
export const adviceMessages = {
  order: message<[what: string, reading: string]>({
    number: 9001,
    severity: 'warning',
    message: (what, reading) => `AWS does not document the order of ${what}: read here ${reading}`,
    hint: 'write parentheses',
    bad: '-m1^2',
    good: '-(m1^2)',
  }),
  undocumented: message<[what: string, reading: string]>({
    number: 9002,
    severity: 'info',
    message: (what, reading) => `AWS does not document ${what}: ${reading}`,
    bad: 'ABS(-5) * m1',
    good: 'ABS(m1)',
  }),
  perhapsScalar: message<[name: string, id: string]>({
    number: 9003,
    severity: 'warning',
    message: (name, id) =>
      `\`${name}\` of one series is a number, which no query gives: right only where \`${id}\` is an array`,
    hint: 'for one series write `TIME_SERIES(…)` around it',
    bad: 'SUM(m1)',
    good: 'SUM(METRICS())',
  }),
  inAlarm: message<[name: string, why: string]>({
    number: 9004,
    severity: 'warning',
    message: (name, why) => `AWS advises against \`${name}\` in an alarm: ${why}`,
    bad: { text: 'RUNNING_SUM(m1)', options: alarm },
    good: { text: 'm1 + m2', options: alarm },
  }),
  constantCondition: message<[branch: string]>({
    number: 9005,
    severity: 'warning',
    message: (branch) => `the condition is always the same: ${branch}`,
    hint: 'compare a series, or leave `IF` out',
    bad: 'IF(1, m1, m2)',
    good: 'IF(m3, m1, m2)',
  }),
  byZero: message({
    number: 9006,
    severity: 'warning',
    message: 'a division by 0 leaves no point',
    hint: 'divide by something else',
    bad: 'm1 / 0',
    good: 'm1 / 10',
  }),
  periodOf: message({
    number: 9007,
    severity: 'warning',
    message: '`PERIOD` is given an expression, and is documented for the id of a metric alone',
    hint: 'name a metric',
    bad: 'm1 / PERIOD(m1 + m2)',
    good: 'm1 / PERIOD(m1)',
  }),
  engine: message<[found: string]>({
    number: 9008,
    severity: 'warning',
    message: (found) => `\`${found}\` is no documented database engine`,
    hint: "write 'RDS' or 'DOCDB'",
    bad: "DB_PERF_INSIGHTS('rds', 'db-X', 'db.load.avg')",
    good: "DB_PERF_INSIGHTS('RDS', 'db-X', 'db.load.avg')",
  }),
  ruleMetric: message<[found: string, hint: string]>({
    number: 9009,
    severity: 'warning',
    message: (found) => `\`${found}\` is no documented metric of a Contributor Insights rule`,
    hint: (_, hint) => hint,
    bad: "INSIGHT_RULE_METRIC('mine', 'Count')",
    good: "INSIGHT_RULE_METRIC('mine', 'Sum')",
  }),
  sameOperands: message<[text: string, what: string]>({
    number: 9010,
    severity: 'warning',
    message: (text, what) => `\`${text}\` stands on both sides: ${what}`,
    bad: 'm1 - m1',
    good: 'm1 - m2',
  }),
};
