import { failure, success } from '@sluice/core';
import type { Rule, RuleSet } from '@sluice/sampling/internal/ast';
import { fastSampler } from '@sluice/sampling/internal/engine/sampler';
import type { TargetsAnswer } from '@sluice/sampling/internal/sampler/documents';
import { referenceSampler } from '@sluice/sampling/internal/sampler/reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleOf, ruleSetOf } from './traffic.ts';

const start = 1_530_922_800;
const samplers = [
  ['automata', fastSampler],
  ['reference', referenceSampler],
] as const;

describe.each(samplers)('%s', (_, samplerOf) => {
  const of = (rules: readonly Rule[], next = rules, fetched?: number) =>
    samplerOf({
      node: ruleSetOf(rules),
      read: (text) => (text === '' ? success(ruleSetOf(next)) : failure([])),
      fetched,
    });
  const rule = ruleOf({ name: 'r', fixedRate: 0, reservoirSize: 2 });

  test('a report tells what was counted, once', () => {
    const sampler = of([rule, ruleOf({ name: 'never', host: 'x' })]);
    for (let i = 0; i < 3; i++) sampler.decide({ host: 'y' }, start, 0.5);
    expect(sampler.report(start + 10, '0123456789abcdef01234567')).toEqual([
      {
        SamplingStatisticsDocuments: [
          {
            RuleName: 'r',
            ClientID: '0123456789abcdef01234567',
            Timestamp: start + 10,
            RequestCount: 3,
            SampledCount: 1,
            BorrowCount: 1,
          },
        ],
      },
    ]);
    expect(sampler.report(start + 20, 'c')).toEqual([]);
  });

  test('a rule is reported again when its interval is over', () => {
    const sampler = of([rule]);
    const reported = (now: number) => {
      sampler.decide({}, now, 0.5);
      return sampler.report(now, 'c').length;
    };
    expect([start, start + 9, start + 10].map(reported)).toEqual([1, 0, 1]);
    sampler.receive({ SamplingTargetDocuments: [{ RuleName: 'r', Interval: 30 }] });
    expect([start + 20, start + 49, start + 50].map(reported)).toEqual([1, 0, 1]);
  });

  test('a request to the service has no more than 25 documents', () => {
    const rules = Array.from({ length: 26 }, (_, i) => ruleOf({ name: `r${i}`, host: `${i}` }));
    const sampler = of(rules);
    for (let i = 0; i < 26; i++) sampler.decide({ host: `${i}` }, start, 0.5);
    const sizes = sampler.report(start, 'c').map((each) => each.SamplingStatisticsDocuments.length);
    expect(sizes).toEqual([25, 1]);
  });

  test('traces that ended are counted for rules that may be boosted, by service', () => {
    const boost = { maxRate: 0.5, cooldownWindowMinutes: 1 };
    const sampler = of([ruleOf({ name: 'b', boost }), rule]);
    sampler.observe('b', 'shop', { anomaly: true, sampled: false });
    sampler.observe('b', 'shop', { anomaly: true, sampled: true });
    sampler.observe('b', 'shop', { anomaly: false, sampled: true });
    sampler.observe('b', 'cart', { anomaly: false, sampled: false });
    sampler.observe('r', 'shop', { anomaly: true, sampled: true });
    const counted = (ServiceName: string, counts: readonly [number, number, number]) => ({
      RuleName: 'b',
      ServiceName,
      Timestamp: start,
      AnomalyCount: counts[0],
      TotalCount: counts[1],
      SampledAnomalyCount: counts[2],
    });
    expect(sampler.report(start, 'c')).toEqual([
      {
        SamplingStatisticsDocuments: [],
        SamplingBoostStatisticsDocuments: [counted('shop', [2, 3, 1]), counted('cart', [0, 1, 0])],
      },
    ]);
    expect(sampler.report(start, 'c')).toEqual([]);
  });

  test('what an answer leaves out stays as it was', () => {
    const sampler = of([rule]);
    const receive = (document: object) =>
      sampler.receive({ SamplingTargetDocuments: [{ RuleName: 'r', ...document }] });
    receive({ ReservoirQuota: 1, ReservoirQuotaTTL: start + 100 });
    receive({ FixedRate: 1, ReservoirQuota: null });
    expect(sampler.decide({}, start, 0.5).kind).toBe('quota');
    expect(sampler.decide({}, start, 0.5).kind).toBe('rate');
  });

  test('instants may be written as the AWS CLI prints them', () => {
    const sampler = of([rule]);
    const ReservoirQuotaTTL = new Date((start + 5) * 1000).toISOString();
    const document = { RuleName: 'r', ReservoirQuota: 1, ReservoirQuotaTTL };
    sampler.receive({ SamplingTargetDocuments: [document] });
    expect(sampler.decide({}, start + 5, 0.5).kind).toBe('quota');
    expect(sampler.decide({}, start + 6, 0.5).kind).toBe('borrow');
  });

  test('rules that were changed after they were fetched are to be fetched again', () => {
    const sampler = of([rule], [rule], start);
    const isStale = (LastRuleModification: number | string) =>
      sampler.receive({ LastRuleModification }).refetch;
    expect([start - 1, start, start + 1].map(isStale)).toEqual([false, false, true]);
    sampler.refresh('', start + 1);
    expect([start + 1, start + 2, 'soon'].map(isStale)).toEqual([false, true, false]);
    expect(of([rule]).receive({ LastRuleModification: start }).refetch).toBe(false);
  });

  test('what the service knows nothing of, and what we know nothing of, is told', () => {
    const unprocessed = { RuleName: 'r', ErrorCode: '400', Message: 'Unknown rule' };
    const received = of([rule]).receive({
      SamplingTargetDocuments: [{ RuleName: 'gone', FixedRate: 1 }, {}],
      UnprocessedStatistics: [unprocessed],
      UnprocessedBoostStatistics: [unprocessed],
    });
    expect(received).toEqual({
      refetch: false,
      unknown: ['gone'],
      unprocessed: [unprocessed, unprocessed],
    });
  });

  test('an answer of any shape is survived', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (anything, value) => {
        const sampler = of([rule]);
        const document = { RuleName: 'r', FixedRate: value, SamplingBoost: value, Interval: value };
        sampler.receive(anything as TargetsAnswer);
        sampler.receive({ SamplingTargetDocuments: anything } as TargetsAnswer);
        sampler.receive({ SamplingTargetDocuments: [document] } as TargetsAnswer);
        expect(sampler.decide({}, start, 0.5).kind).toBe('borrow');
      }),
    );
  });

  describe('a refresh', () => {
    const changed = (...next: readonly Rule[]) => {
      const sampler = of([rule, ruleOf({ name: 'other', host: 'x' })], next);
      sampler.receive({
        SamplingTargetDocuments: [
          { RuleName: 'r', ReservoirQuota: 1, ReservoirQuotaTTL: start + 100 },
        ],
      });
      expect(sampler.decide({ host: 'y' }, start, 0.5).kind).toBe('quota');
      expect(sampler.refresh('', start).ok).toBe(true);
      return sampler;
    };

    test('keeps what is known of a rule that stays as it is, wherever it stands', () => {
      const first = ruleOf({ name: 'a', host: 'x' });
      const moved = { ...rule, span: { start: 9, end: 10 }, description: 'the same' };
      const sampler = changed(first, moved);
      expect(sampler.decide({ host: 'y' }, start, 0.5)).toMatchObject({ kind: 'drop', index: 1 });
      expect(sampler.snapshot('r')).toMatchObject({ RequestCount: 2, SampledCount: 1 });
    });

    test('begins anew with a rule that was changed, but keeps what was counted', () => {
      const sampler = changed({ ...rule, fixedRate: 0.3 });
      expect(sampler.decide({}, start, 0.5).kind).toBe('borrow');
      expect(sampler.snapshot('r')).toMatchObject({ RequestCount: 2, SampledCount: 2 });
    });

    test('forgets a rule that is gone, and knows one that is new', () => {
      const sampler = changed(ruleOf({ name: 'new' }));
      expect(sampler.rules.map(({ name }) => name)).toEqual(['new']);
      expect(sampler.snapshot('r')).toBeUndefined();
      expect(sampler.decide({}, start, 0.5)).toMatchObject({ kind: 'borrow', rule: 'new' });
    });

    test('of a text that is refused changes nothing', () => {
      const sampler = of([rule], []);
      expect(sampler.refresh('refused', start).ok).toBe(false);
      expect(sampler.rules).toEqual([rule]);
    });

    test('takes attributes for the same in any order', () => {
      const pairs = [
        { key: 'a', pattern: '1' },
        { key: 'b', pattern: '2' },
      ];
      const one: Rule = { ...rule, attributes: pairs };
      const sampler = of([one], [{ ...one, attributes: [...pairs].reverse() }]);
      const request = { attributes: { a: '1', b: '2' } };
      expect(sampler.decide(request, start, 0.5).kind).toBe('borrow');
      sampler.refresh('', start);
      expect(sampler.decide(request, start, 0.5).kind).toBe('drop');
    });
  });
});

test('a plan keeps its automata where nothing changed', () => {
  const node: RuleSet = ruleSetOf([ruleOf({ name: 'r', host: 'a*' })]);
  const sampler = fastSampler({ node, read: () => success(node) });
  sampler.refresh('', start);
  expect(sampler.match({ host: 'abc' })).toBe(0);
  expect(sampler.plan?.fields.host?.patterns).toEqual([{ pattern: 'a*', rules: [0] }]);
});
