import { success } from '@sluice/core';
import type { Rule, RuleSet } from '@sluice/sampling/internal/ast';
import { fastSampler } from '@sluice/sampling/internal/engine/sampler';
import type { SamplingOptions } from '@sluice/sampling/internal/options';
import type { TargetDocument, TargetsAnswer } from '@sluice/sampling/internal/sampler/documents';
import { referenceSampler } from '@sluice/sampling/internal/sampler/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requests, ruleSets } from './traffic.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 20_000);
const requestsEach = 20;

const options = fc.constantFrom('match' as const, 'wildcard-only' as const);

const enginesOf = (node: RuleSet, missing: SamplingOptions['missing'], fetched?: number) => {
  const read = (text: string) => success(JSON.parse(text) as RuleSet);
  const source = { node, read, missing, fetched };
  return { fast: fastSampler(source), reference: referenceSampler(source) };
};

test(`the automata find the rule that the reference finds, for ${numRuns} requests`, {
  timeout: 600_000_000,
}, () => {
  let found = 0;
  const many = fc.array(requests, { minLength: requestsEach, maxLength: requestsEach });
  fc.assert(
    fc.property(ruleSets, options, many, (node, missing, asked) => {
      const { fast, reference } = enginesOf(node, missing);
      for (const request of asked) {
        const index = reference.match(request);
        if (index >= 0 && !reference.rules[index]!.isDefault) found++;
        if (fast.match(request) !== index) expect(fast.match(request)).toBe(index);
      }
    }),
    { numRuns: numRuns / requestsEach },
  );
  expect(found).toBeGreaterThan(numRuns / 10);
});

/** What the service may say of a rule; instants in seconds from now. */
const target: fc.Arbitrary<TargetDocument> = fc.record(
  {
    FixedRate: fc.constantFrom(0, 0.1, 0.9),
    ReservoirQuota: fc.integer({ min: 0, max: 3 }),
    ReservoirQuotaTTL: fc.constantFrom(-1, 0, 1, 2, 300),
    Interval: fc.constantFrom(1, 10),
    SamplingBoost: fc.record({
      BoostRate: fc.constantFrom(0, 0.5, 1),
      BoostRateTTL: fc.constantFrom(-1, 0, 1, 2, 20),
    }),
  },
  { requiredKeys: [] },
);

/** What happens to a sampler in the course of time. */
const step = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ what: fc.constant('ask' as const), request: requests, n: fc.nat(20) }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ what: fc.constant('target' as const), rule: fc.nat(8), target }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('report' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('refresh' as const), node: ruleSets }) },
);

const pace = fc.constantFrom(0.01, 0.25, 1, 200);

function answerOf(rules: readonly Rule[], { rule, target }: Aimed, now: number): TargetsAnswer {
  const name = rules[rule % (rules.length + 1)]?.name ?? 'unknown';
  const { ReservoirQuotaTTL: quota, SamplingBoost: boost } = target;
  const at = (offset: unknown) => now + Number(offset);
  return {
    SamplingTargetDocuments: [
      {
        ...target,
        RuleName: name,
        ...(quota !== undefined && { ReservoirQuotaTTL: at(quota) }),
        ...(boost && { SamplingBoost: { ...boost, BoostRateTTL: at(boost.BoostRateTTL) } }),
      },
    ],
  };
}

interface Aimed {
  readonly rule: number;
  readonly target: TargetDocument;
}

test(`decisions, reports and counters are those of the reference, for ${numRuns} decisions`, {
  timeout: 600_000_000,
}, () => {
  const kinds = new Set<string>();
  const course = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });
  const decisionsEach = 150;
  let decisions = 0;
  fc.assert(
    fc.property(ruleSets, options, course, pace, fc.nat(), (node, missing, steps, by, seed) => {
      const { fast, reference } = enginesOf(node, missing, 0);
      let now = 0;
      let random = seed;
      const compare = <Result>(result: (sampler: typeof fast) => Result): Result => {
        const wanted = result(reference);
        expect(result(fast)).toEqual(wanted);
        return wanted;
      };
      for (const one of steps) {
        now += by;
        if (one.what === 'report') compare((sampler) => sampler.report(now, 'c'));
        else if (one.what === 'refresh') {
          compare((sampler) => sampler.refresh(JSON.stringify(one.node), now));
        } else if (one.what === 'target') {
          const answer = answerOf(reference.rules, one, Math.floor(now));
          compare((sampler) => sampler.receive(answer));
        } else {
          for (let i = 0; i < one.n; i++) {
            random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fff_ffff;
            const { kind } = compare((sampler) =>
              sampler.decide(one.request, now + i / 4, random / 0x8000_0000),
            );
            kinds.add(kind);
            decisions++;
          }
        }
      }
      for (const { name } of reference.rules) compare((sampler) => sampler.snapshot(name));
    }),
    { numRuns: Math.ceil(numRuns / decisionsEach) },
  );
  expect(decisions).toBeGreaterThan(numRuns * 0.9);
  expect([...kinds].sort()).toEqual(['borrow', 'drop', 'quota', 'rate', 'reservoir']);
});
