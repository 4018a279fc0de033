import { unwrap } from '@sluice/core';
import { compile, describe as described } from '@sluice/sampling';
import { describe, expect, test } from 'vitest';

const rule = (RuleName: string, fields: object = {}) => ({
  RuleName,
  Priority: 1,
  FixedRate: 0,
  ReservoirSize: 1,
  ServiceName: '*',
  ServiceType: '*',
  Host: '*',
  HTTPMethod: '*',
  URLPath: '*',
  ResourceARN: '*',
  Version: 1,
  ...fields,
});
const textOf = (...rules: readonly object[]) => JSON.stringify({ SamplingRules: rules });
const orders = textOf(rule('orders', { URLPath: '/Orders/*' }));

test.each(['auto', 'code', 'closures'] as const)('%s runs on automata', (engine) => {
  expect(unwrap(compile(orders, { engine })).engine).toBe('closures');
});

describe.each(['auto', 'reference'] as const)('%s', (engine) => {
  test('a rule that takes a request is told by its place and its name', () => {
    const sampler = unwrap(compile(orders, { engine }));
    expect(sampler.match({ path: '/orders/1' })).toBe(0);
    expect(sampler.match({ path: '/basket' })).toBe(-1);
    expect(sampler.decide({ path: '/orders/1' }, 10, 0.5)).toEqual({
      sampled: true,
      kind: 'borrow',
      rule: 'orders',
      index: 0,
    });
  });

  test('what is missing is taken as one says', () => {
    const strict = unwrap(compile(orders, { engine, missing: 'wildcard-only' }));
    expect(strict.match({})).toBe(-1);
    expect(unwrap(compile(orders, { engine })).match({})).toBe(0);
  });

  test('a refresh brings other rules, if they are good', () => {
    const sampler = unwrap(compile(orders, { engine, fetched: 0 }));
    expect(sampler.refresh('[', 1).ok).toBe(false);
    const names = unwrap(sampler.refresh(textOf(rule('b'), rule('a')), 1)).map(({ name }) => name);
    expect(names).toEqual(['a', 'b']);
    expect(sampler.match({})).toBe(0);
  });

  test('a text that is refused makes no sampler', () => {
    expect(compile('[', { engine }).ok).toBe(false);
  });
});

test('no decision is made anew', () => {
  const sampler = unwrap(compile(orders));
  const [first, second] = [10, 11].map((now) => sampler.decide({ path: '/orders/1' }, now, 0.5));
  expect(first).toBe(second);
  expect(Object.isFrozen(first)).toBe(true);
});

test('a sampler is described by its rules and the patterns that tell them apart', () => {
  const plan = {
    fields: {
      urlPath: {
        any: [],
        missing: [0],
        isEmptyMissing: true,
        patterns: [{ pattern: '/orders/*', rules: [0] }],
      },
    },
    attributes: [],
  };
  const rules = [{ name: 'orders' }];
  expect(described(unwrap(compile(orders)))).toMatchObject({ engine: 'closures', rules, plan });
  const reference = described(unwrap(compile(orders, { engine: 'reference' })));
  expect(reference).toMatchObject({ engine: 'reference', rules });
  expect(reference).not.toHaveProperty('plan');
});
