import { message } from '@sluice/core';

const range = { start: 0, end: 120, period: 60 };
const m1 = { period: 60, timestamps: [0], values: [1] };
const good = { text: 'm1', input: { range, series: { m1 } } };

/** 5xxx: inputs that an expression cannot be evaluated on. */
export const inputMessages = {
  range: message<[what: string]>({
    number: 5001,
    severity: 'error',
    message: (what) => `the input has ${what}`,
    hint: 'give `range` as `{start, end, period}`: epoch seconds, the end exclusive',
    bad: { text: 'm1', input: { range: { start: 0 }, series: { m1 } } },
    good,
  }),
  longRange: message<[slots: number, limit: number]>({
    number: 5002,
    severity: 'error',
    message: (slots, limit) => `the range has ${slots} periods, and ${limit} are evaluated at most`,
    hint: 'shorten the range, or lengthen the period',
    bad: { text: 'm1', input: { range: { start: 0, end: 1e12, period: 1 }, series: { m1 } } },
    good,
  }),
  series: message<[id: string, what: string]>({
    number: 5003,
    severity: 'error',
    message: (id, what) => `the series \`${id}\` has ${what}`,
    hint: 'give it as `{period, timestamps, values}`: parallel lists of epoch seconds and numbers',
    bad: {
      text: 'm1',
      input: { range, series: { m1: { period: 60, timestamps: [0, 60], values: [1] } } },
    },
    good,
  }),
  notProvided: message<[name: string, call: string]>({
    number: 5004,
    severity: 'error',
    message: (name) => `what \`${name}\` gives is known to AWS alone`,
    hint: (_, call) => `give it as \`provided[${JSON.stringify(call)}]\``,
    bad: { text: 'LAMBDA("mine")', input: { range, series: {} } },
    good: {
      text: 'LAMBDA("mine")',
      input: { range, series: {}, provided: { "LAMBDA('mine')": m1 } },
    },
  }),
  noCatalogue: message({
    number: 5005,
    severity: 'error',
    message: '`SEARCH` has no metrics to search in',
    hint: 'give `metrics`: a list of `{namespace, metricName, dimensions, series}`',
    bad: { text: `SEARCH('{AWS/EC2}', 'Sum', 60)`, input: { range, series: {} } },
    good: { text: `SEARCH('{AWS/EC2}', 'Sum', 60)`, input: { range, series: {}, metrics: [] } },
  }),
  noRows: message({
    number: 5006,
    severity: 'error',
    message: 'the text is a query of Metrics Insights, whose metrics are not in the input',
    hint: 'run it as `metrics-insights`, and give its result as a series',
    bad: { text: 'SELECT AVG(Load) FROM "mine"', input: { range, series: {} } },
    good,
  }),
  metric: message<[index: number, what: string]>({
    number: 5007,
    severity: 'error',
    message: (index, what) => `metric ${index} of the catalogue has ${what}`,
    hint: 'give it as `{namespace, metricName, dimensions, series: {Average: {…}}}`',
    bad: { text: 'm1', input: { range, series: { m1 }, metrics: [{}] } },
    good,
  }),
  json: message<[fault: string]>({
    number: 5008,
    severity: 'error',
    message: (fault) => `the input is no JSON: ${fault}`,
    hint: 'give an object with `range` and `series`',
    bad: { text: 'm1', input: '{' },
    good,
  }),
};
