import { answer, Catalogue, compile, type Metric } from '@sluice/metric-math/metric-search';
import { expect, test } from 'vitest';

const metric: Metric = { key: 'a', namespace: 'Shop', metricName: 'Errors', dimensions: {} };

const found = (text: string, metrics: readonly unknown[], rest: object = {}) => {
  const outcome = answer(text, { metrics, ...rest });
  return outcome.ok ? outcome.value : outcome.diagnostics.map(({ message }) => message);
};

test.each([
  [{}, 'metric 0 has no text as `key`'],
  [null, 'metric 0 is no object'],
  [{ ...metric, dimensions: [] }, 'metric 0 has `dimensions` that are no object'],
  [{ ...metric, dimensions: { Stage: 1 } }, 'metric 0 has a dimension `Stage` that is no text'],
  [{ ...metric, accountId: 1 }, 'metric 0 has an `accountId` that is no text'],
])('%j is no metric', (odd, message) => {
  expect(found('Errors', [odd])).toEqual([message]);
});

test.each([
  ['all', '`metrics` is a value of type string'],
  [null, '`metrics` is `null`'],
])('%j are no metrics', (metrics, message) => {
  const outcome = answer('Errors', { metrics });
  expect(outcome.diagnostics.map((each) => each.message)).toEqual([message]);
});

test('without metrics, and without an input, nothing is found', () => {
  expect(answer('Errors', {})).toMatchObject({ value: { matches: [] } });
  expect(answer('Errors', null)).toMatchObject({ value: { matches: [] } });
});

test('a metric may do without dimensions', () => {
  const { dimensions: _, ...rest } = metric;
  expect(found('{Shop} Errors', [rest])).toEqual({ matches: ['a'] });
});

test('more than 500 metrics are told, and that the service shows no more', () => {
  const metrics = Array.from({ length: 501 }, (_, i) => ({ ...metric, key: `m${i}` }));
  expect(found('', metrics)).toMatchObject({
    messages: ['Maximum number of allowed metrics exceeded'],
  });
  expect(found('', metrics.slice(1))).not.toHaveProperty('messages');
});

test('LOCAL is the account that looks', () => {
  const metrics = [metric, { ...metric, key: 'b', accountId: '111122223333' }];
  expect(found(':aws.AccountId=LOCAL', metrics)).toEqual({ matches: ['a'] });
  expect(found(':aws.AccountId=LOCAL', metrics, { account: '111122223333' })).toEqual({
    matches: ['a', 'b'],
  });
  expect(found(':aws.AccountId=(111122223333 OR "LOCAL")', metrics)).toEqual({
    matches: ['a', 'b'],
  });
});

test('keys of objects are ordinary names', () => {
  const odd = { ...metric, dimensions: JSON.parse('{"__proto__":"x","constructor":"y"}') };
  expect(found('{Shop,constructor,__proto__} constructor=y __proto__="x"', [odd])).toEqual({
    matches: ['a'],
  });
  expect(found('toString="x"', [odd])).toEqual({ matches: [] });
});

test('a catalogue of nothing finds nothing', () => {
  const finder = compile('NOT (Errors OR Stage=prod)');
  expect(finder.ok && finder.value.find(new Catalogue([]))).toEqual([]);
});
