import { unwrap } from '@sluice/core';
import { type SimulateOptions, simulate, type Traffic } from '@sluice/sampling';
import { describe, expect, test } from 'vitest';

const api = (fields: object) => ({
  Version: 1,
  FixedRate: 0.1,
  ReservoirSize: 2,
  ServiceName: '*',
  ServiceType: '*',
  Host: '*',
  HTTPMethod: '*',
  URLPath: '*',
  ResourceARN: '*',
  ...fields,
});
const rules = JSON.stringify({
  SamplingRules: [
    api({ RuleName: 'orders', Priority: 1, URLPath: '/orders/*' }),
    api({ RuleName: 'Default', Priority: 10_000, ReservoirSize: 1, FixedRate: 0.05 }),
  ],
});
const orders = { path: '/orders/1' };
const other = { path: '/other' };

function dice() {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

const run = (text: string, traffic: readonly Traffic[], options: Partial<SimulateOptions> = {}) =>
  unwrap(simulate(text, traffic, { random: dice(), ...options }));

test('an even traffic brings what is to be expected of it, at its price', () => {
  const traffic = [
    { request: orders, rate: 50 },
    { request: other, rate: 100 },
  ];
  const { rules: shares, total, seconds } = run(rules, traffic, { seconds: 3600 });
  expect(seconds).toBe(3600);
  expect(shares.map(({ rule, requests }) => [rule, requests])).toEqual([
    ['orders', 180_000],
    ['Default', 360_000],
    [undefined, 0],
  ]);
  expect(shares.map(({ expected }) => expected)).toEqual([24_480, 21_420, 0]);
  for (const { sampled, expected } of [...shares, total]) {
    expect(Math.abs(sampled - expected)).toBeLessThanOrEqual(expected * 0.03);
  }
  expect(total.sampled).toBe(shares.reduce((sum, each) => sum + each.sampled, 0));
  expect(total.cost).toBeCloseTo((total.sampled * 5) / 1e6, 9);
  expect(total.costPerMonth).toBeCloseTo(total.cost * 24 * 30, 6);
});

test('a quota comes with the second report; before that traces are borrowed', () => {
  const [share] = run(rules, [{ request: orders, rate: 10 }], { seconds: 60 }).rules;
  expect(share!.kinds.borrow).toBe(20);
  expect(share!.kinds.quota).toBe(80);
});

test('without the service one trace a second is borrowed', () => {
  const options = { seconds: 60, service: 'silent' } as const;
  const [share] = run(rules, [{ request: orders, rate: 10 }], options).rules;
  expect(share!.kinds).toMatchObject({ borrow: 60, quota: 0 });
});

test('requests come at their times, and a price is what one says', () => {
  const traffic = [{ request: orders, times: [5, 0.5, 0.1, 700, -1, Number.NaN] }];
  const { total } = run(rules, traffic, { random: () => 0.5, pricePerMillion: 1e6 });
  expect(total).toMatchObject({ requests: 3, sampled: 2, cost: 2 });
});

test('a local file keeps to itself', () => {
  const local = JSON.stringify({
    version: 2,
    rules: [
      {
        description: 'Moves.',
        host: '*',
        http_method: '*',
        url_path: '/orders/*',
        fixed_target: 3,
        rate: 0,
      },
    ],
    default: { fixed_target: 1, rate: 0 },
  });
  const { rules: shares } = run(local, [{ request: orders, rate: 10 }], { seconds: 10, start: 7 });
  expect(shares[0]!.kinds).toMatchObject({ reservoir: 30, drop: 70 });
});

describe('what can not be simulated', () => {
  test('is not: more than a million requests shorten the time', () => {
    const { seconds, total } = run(rules, [{ request: other, rate: 1e9 }]);
    expect(total.requests).toBe(1_000_000);
    expect(seconds).toBeCloseTo(0.001, 9);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d seconds are none', (seconds) => {
    const { total } = run(rules, [{ request: other, rate: 1 }], { seconds });
    expect(total).toMatchObject({ requests: 0, cost: 0, costPerMonth: 0 });
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %d is none', (rate) => {
    expect(run(rules, [{ request: other, rate }]).total.requests).toBe(0);
  });

  test('a text that is refused is refused', () => {
    expect(simulate('{', [], { random: dice() }).ok).toBe(false);
  });
});
