import { unwrap } from '@sluice/core';
import { explain, type Metric } from '@sluice/metric-math/metric-search';
import { expect, test } from 'vitest';

const metric: Metric = {
  key: 'a',
  namespace: 'Shop',
  metricName: 'CustomErrors2',
  dimensions: { Stage: 'prod', Node: 'red-1' },
};

const told = (text: string, ...metrics: Metric[]) =>
  unwrap(explain(text, { metrics: metrics.length === 0 ? [metric] : metrics }));
const clause = (text: string) => told(text).clauses[0];

test.each([
  ['MetricName="customerrors2"', '`CustomErrors2` is there, in other case'],
  ['MetricName="CustomErrors3"', '`CustomErrors2` is there'],
  ['Node="red"', '`red-1` holds it: quotes ask for the whole of a field'],
  ['"Bananas"', undefined],
  ['err', '`err` is only a part of the word `errors`'],
  ['Costum', 'the word `custom` is there'],
  ['MetricName=errors-custom', 'the words are there, but not in a row'],
  ['Stag=prod', 'there is a dimension `Stage`'],
  ['Quality=prod', undefined],
])('%s came near: %s', (text, nearest) => {
  expect(clause(text)).toMatchObject({ holds: false });
  expect(clause(text)?.nearest).toBe(nearest);
});

test('a part that holds tells where', () => {
  expect(clause('errors')).toMatchObject({
    holds: true,
    found: '`CustomErrors2` (custom errors 2)',
  });
  expect(clause(':aws.AccountId=LOCAL')).toMatchObject({ holds: true, found: '`000000000000`' });
});

test('what must not be there is told where it is', () => {
  expect(clause('NOT Stage=prod')).toMatchObject({
    holds: false,
    text: 'the dimension `Stage` does not hold the word `prod`',
    found: '`prod` (prod)',
  });
  expect(clause('NOT Stage=prod')).not.toHaveProperty('nearest');
  expect(clause('NOT (a b)')?.clauses?.[0]).toMatchObject({ text: 'all of these hold' });
  expect(clause('NOT (a b)')?.text).toBe('this does not hold');
  expect(clause('NOT "x"')?.text).toBe('no name or value is exactly `x`');
  expect(clause('NOT :aws.AccountId=111122223333')?.text).toBe(
    'the metric does not belong to account 111122223333',
  );
});

test('a list of values is told as what its designator asks', () => {
  expect(clause('Stage=("test" OR "prod")')).toMatchObject({
    text: 'one of these holds',
    clauses: [{ holds: false }, { holds: true, text: 'the dimension `Stage` is exactly `prod`' }],
  });
  expect(clause('Stage=(NOT prod)')?.text).toBe(
    'the dimension `Stage` does not hold the word `prod`',
  );
});

test('a term without words says so', () => {
  expect(clause('-')?.text).toBe('some name or value holds any word of `-`, which has none');
});

test('a schema is told by what is missing and what is too much', () => {
  expect(clause('{Shop}')?.text).toBe('the namespace is `Shop` without dimensions');
  expect(clause('{Web,Stage,Zone}')).toMatchObject({
    holds: false,
    nearest: 'its namespace is `Shop`, it lacks `Zone` and it also has `Node`',
  });
  expect(clause('{Shop,Stage,Node,Node}')).toMatchObject({
    holds: true,
    text: 'the namespace is `Shop` with exactly the dimensions `Stage` and `Node`',
  });
});

test('of several metrics those are named that are found, and those that came near', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ ...metric, key: `m${i}` }));
  const { facts, matches } = told('{Shop,Stage,Node} errors', ...many, {
    ...metric,
    dimensions: {},
  });
  expect(matches).toBe(true);
  expect(facts?.map(({ value }) => value)).toEqual([
    expect.stringMatching(/^`m0`, .*`m9`, and 2 more$/),
    '`a`, but for this: the namespace is `Shop` with exactly the dimensions `Stage` and `Node`; it lacks `Stage` and `Node`',
  ]);
  expect(told('nowhere errors', ...many).facts).toHaveLength(4);
  expect(told('nowhere', ...many).facts).toEqual([{ name: 'found', value: 'nothing' }]);
});

test('in words, conditions keep their order', () => {
  const { summary } = unwrap(explain('NOT (a OR b) (c OR d e) A=(f g)'));
  expect(summary).toBe(
    'Finds metrics of which this holds: it is not so that either some name or value holds the word `a` or some name or value holds the word `b`, either some name or value holds the word `c` or some name or value holds the word `d` and some name or value holds the word `e` and the dimension `A` holds the word `f` and the dimension `A` holds the word `g`.',
  );
});

test('an input that is none is a diagnostic', () => {
  expect(explain('a', { metrics: 'all' as never })).toMatchObject({ ok: false });
});
