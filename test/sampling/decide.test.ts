import { fastSampler } from '@sluice/sampling/internal/engine/sampler';
import { referenceSampler } from '@sluice/sampling/internal/sampler/reference';
import type { Sampler } from '@sluice/sampling/internal/sampler/sampler';
import { describe, expect, test } from 'vitest';
import { defaultRule, ruleOf, ruleSetOf } from './traffic.ts';

const start = 1_530_922_800;
const half = 0.5;
const samplers = [
  ['automata', fastSampler],
  ['reference', referenceSampler],
] as const;

describe.each(samplers)('%s', (_, samplerOf) => {
  const of = (...rules: Parameters<typeof ruleSetOf>): Sampler =>
    samplerOf({ node: ruleSetOf(...rules), read: () => ({ ok: false, diagnostics: [] }) });
  const rule = ruleOf({ name: 'r', fixedRate: 0.1, reservoirSize: 2 });
  const kind = (sampler: Sampler, now: number, random = half) =>
    sampler.decide({}, now, random).kind;
  const target = (sampler: Sampler, document: object) =>
    sampler.receive({ SamplingTargetDocuments: [{ RuleName: 'r', ...document }] });

  test('ten borrowed and a tenth of the other hundred are twenty sampled', () => {
    const sampler = of([rule]);
    for (let second = 0; second < 10; second++) {
      for (let i = 0; i < 11; i++) kind(sampler, start + second, i === 1 ? 0.05 : half);
    }
    expect(sampler.snapshot('r')).toEqual({
      RequestCount: 110,
      SampledCount: 20,
      BorrowCount: 10,
    });
    expect(sampler.snapshot('r')).toEqual({ RequestCount: 0, SampledCount: 0, BorrowCount: 0 });
  });

  test('a second begins where the whole number does, and one trace is borrowed in it', () => {
    const sampler = of([rule]);
    const times = [start + 0.2, start + 0.5, start + 0.99, start + 1, start + 1.5];
    expect(times.map((now) => kind(sampler, now))).toEqual([
      'borrow',
      'drop',
      'drop',
      'borrow',
      'drop',
    ]);
  });

  test('a rule without a reservoir borrows nothing', () => {
    expect(kind(of([ruleOf({ name: 'r', reservoirSize: 0 })]), start)).toBe('drop');
  });

  test('a quota is used before chance, and nothing is borrowed beside it', () => {
    const sampler = of([rule]);
    target(sampler, { ReservoirQuota: 2, ReservoirQuotaTTL: start + 10 });
    const kinds = [start, start, start, start + 1].map((now) => kind(sampler, now));
    expect(kinds).toEqual(['quota', 'quota', 'drop', 'quota']);
  });

  test('a quota of zero is a quota', () => {
    const sampler = of([rule]);
    target(sampler, { ReservoirQuota: 0, ReservoirQuotaTTL: start + 10 });
    expect(kind(sampler, start)).toBe('drop');
  });

  test('the last instant of a quota belongs to it; afterwards is borrowed', () => {
    const sampler = of([rule]);
    target(sampler, { ReservoirQuota: 1, ReservoirQuotaTTL: start + 10 });
    expect(kind(sampler, start + 10)).toBe('quota');
    expect(kind(sampler, start + 10.001)).toBe('borrow');
    expect(kind(sampler, start + 11)).toBe('borrow');
  });

  test('a rate of zero drops even the random number zero', () => {
    const none = ruleOf({ name: 'r', fixedRate: 0, reservoirSize: 0 });
    expect(kind(of([none]), start, 0)).toBe('drop');
    expect(kind(of([{ ...none, fixedRate: 1 }]), start, 0.999)).toBe('rate');
  });

  test('a boost raises the rate before its end, and lowers none', () => {
    const sampler = of([{ ...rule, reservoirSize: 0 }]);
    target(sampler, { SamplingBoost: { BoostRate: 0.6, BoostRateTTL: start + 20 } });
    expect(kind(sampler, start + 19.9)).toBe('rate');
    expect(kind(sampler, start + 20)).toBe('drop');
    target(sampler, { SamplingBoost: { BoostRate: 0.01, BoostRateTTL: start + 40 } });
    expect(kind(sampler, start + 30, 0.05)).toBe('rate');
  });

  test('a local file has a reservoir of its own for each rule', () => {
    const sampler = of([rule], 'local');
    const kinds = [0, 0, 0, 1].map((second) => kind(sampler, start + second));
    expect(kinds).toEqual(['reservoir', 'reservoir', 'drop', 'reservoir']);
    target(sampler, { ReservoirQuota: 0, ReservoirQuotaTTL: start + 10, FixedRate: 1 });
    expect(kind(sampler, start + 1)).toBe('reservoir');
    expect(kind(sampler, start + 1)).toBe('drop');
    expect(sampler.report(start, 'c')).toEqual([]);
  });

  test('where no rule takes a request, one a second is traced and one in twenty', () => {
    const sampler = of([ruleOf({ name: 'r', host: 'a' })]);
    const decide = (random: number) => sampler.decide({ host: 'b' }, start, random);
    expect(decide(half)).toEqual({ sampled: true, kind: 'reservoir', rule: undefined, index: -1 });
    expect(decide(0.049).kind).toBe('rate');
    expect(decide(half).kind).toBe('drop');
    expect(sampler.match({ host: 'b' })).toBe(-1);
  });

  test('an hour after they were fetched rules are not used any more', () => {
    const read = () => ({ ok: true as const, value: ruleSetOf([defaultRule]), diagnostics: [] });
    const sampler = samplerOf({ node: ruleSetOf([defaultRule]), read, fetched: start });
    expect(sampler.decide({}, start + 3600, half).rule).toBe('Default');
    expect(sampler.decide({}, start + 3601, half).rule).toBeUndefined();
    sampler.refresh('', start + 3601);
    expect(sampler.decide({}, start + 3602, half).rule).toBe('Default');
    expect(sampler.snapshot('Default')?.RequestCount).toBe(2);
  });
});
