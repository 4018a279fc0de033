import { unwrap } from '@sluice/core';
import { compile, explain, format, describe as plan } from '@sluice/metric-math/metrics-insights';
import { expect, test } from 'vitest';

const range = { start: 0, end: 120, period: 60 };
const metric = {
  metricName: 'Load',
  dimensions: { Team: 'A' },
  observations: [{ timestamp: 0, values: [1] }],
};

const told = (text: string, ...metrics: (typeof metric)[]) =>
  unwrap(
    explain(text, { namespace: 'Shop', range, metrics: metrics.length === 0 ? [metric] : metrics }),
  );

test('a source is told by its labels', () => {
  const texts = ['Shop', 'SCHEMA(Shop)', 'SCHEMA(Shop, Team)', 'SCHEMA(Shop, Team, Stage)'].map(
    (source) => told(`SELECT AVG(Load) FROM ${source}`).clauses[1],
  );
  expect(texts.map((each) => each?.text)).toEqual([
    'the namespace is `Shop` with any labels',
    'the namespace is `Shop` without labels',
    'the namespace is `Shop` with `Team` as the only label',
    'the namespace is `Shop` with exactly the labels `Team` and `Stage`',
  ]);
  expect(texts.map((each) => each?.nearest)).toEqual([
    undefined,
    'it also has `Team`',
    undefined,
    'it lacks `Stage`',
  ]);
});

test.each([
  ["Team = 'a'", '`A`', '`A` differs only in case'],
  ["Team = 'B'", '`A`', undefined],
  ["Taem = 'A'", 'no such label', 'there is a label `Team`'],
  ["Quality = 'A'", 'no such label', undefined],
  ['AWS.AccountId != CURRENT_ACCOUNT_ID()', '`000000000000`', undefined],
  ['AWS.AccountId = 111122223333', '`000000000000`', undefined],
])('%s does not hold', (condition, found, nearest) => {
  const clause = told(`SELECT AVG(Load) FROM Shop WHERE ${condition}`).clauses[2];
  expect(clause).toMatchObject({ holds: false, found });
  expect(clause?.nearest).toBe(nearest);
});

test('a metric without labels has none', () => {
  const bare = { ...metric, dimensions: {} as typeof metric.dimensions };
  expect(told('SELECT AVG(Load) FROM SCHEMA(Shop, Team)', bare).clauses[1]).toMatchObject({
    holds: false,
    found: '`Shop` with no labels',
  });
});

test('series are named, the first ten of them', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({
    ...metric,
    dimensions: { Team: String.fromCharCode(65 + i) },
  }));
  const { facts, matches } = told('SELECT COUNT(Load) FROM Shop GROUP BY Team LIMIT 1', ...many);
  expect(matches).toBe(true);
  expect(facts?.at(-1)?.value).toBe('`A` (1 point)');
  const all = told('SELECT COUNT(Load) FROM Shop GROUP BY Team', ...many).facts;
  expect(all?.at(-1)?.value).toMatch(/^`A` \(1 point\), .*, and 2 more$/);
  expect(told('SELECT SUM(Absent) FROM Shop GROUP BY Team', ...many).facts?.at(-1)?.value).toBe(
    'none',
  );
});

test('orders and limits are told in words', () => {
  const { summary } = unwrap(
    explain('SELECT MIN(a) FROM b GROUP BY c, tag.d ORDER BY COUNT() ASC LIMIT 1'),
  );
  expect(summary).toBe(
    'The minimum of `a` in each period, over metrics of which this holds: the namespace is `b` with any labels. The result: one series for each `c` and `tag.d`; metrics without one of them are called `Other`; ordered by the number of points of each series, lowest first; only the first of them.',
  );
});

test('an input that is none is a diagnostic', () => {
  expect(explain('SELECT MIN(a) FROM b', { metrics: [], range: 1 as never })).toMatchObject({
    ok: false,
  });
});

test('what is refused is formatted as it stands', () => {
  expect(format('select p99(a) from b where c = D and e = "f g" and h = 5')).toMatchObject({
    value: 'SELECT p99(a) FROM b WHERE c = D AND e = "f g" AND h = 5',
  });
});

test('a program shows its plan', () => {
  const text =
    "SELECT MAX(a) FROM SCHEMA(b, c, c) WHERE d != 'e' GROUP BY AWS.AccountId ORDER BY SUM() DESC LIMIT 600";
  expect(plan(unwrap(compile(text)))).toEqual({
    engine: 'closures',
    plan: {
      function: 'MAX',
      namespace: 'b',
      metricName: 'a',
      labels: ['c'],
      tests: [{ key: { kind: 'label', name: 'd' }, equal: false, value: 'e' }],
      groupBy: [{ kind: 'account' }],
      order: { function: 'SUM', descending: true },
      limit: 500,
    },
  });
});
