import { chain, success } from '@sluice/core';
import { type Plan, planOf } from '../plan.ts';
import { Control } from '../sampler/control.ts';
import { isSameRule } from '../sampler/rule-state.ts';
import type { Sampler, SamplerSource } from '../sampler/sampler.ts';
import { Matcher } from './matcher.ts';
import { decideIn, type Slot, slotOf } from './slot.ts';

/** The sampler for use: automata find the rule, and no decision allocates. */
export function fastSampler({ node, read, missing, fetched }: SamplerSource): Sampler {
  let plan = planOf(node, { missing });
  let matcher = new Matcher(plan);
  const control = new Control(plan.rules, plan.form, fetched);
  const fallback = slotOf(control.fallback, -1);
  let slots: readonly Slot[] = control.states.map(slotOf);
  return {
    engine: 'closures',
    get plan() {
      return plan;
    },
    get rules() {
      return control.rules;
    },
    match: (request) => matcher.match(request),
    // HOT: once for each request.
    decide(request, now, random) {
      const index = now > control.expires ? -1 : matcher.match(request);
      return decideIn(index < 0 ? fallback : slots[index]!, now, random);
    },
    ...control.conversation(),
    refresh: (text, now) =>
      chain(read(text), (next) => {
        const before = plan;
        plan = planOf(next, { missing });
        // What the automata learnt of rules that are as they were is kept.
        if (!isSamePlan(before, plan)) matcher = new Matcher(plan);
        control.renew(plan.rules, plan.form, now);
        slots = control.states.map(slotOf);
        return success(control.rules);
      }),
  };
}

const isSamePlan = (one: Plan, other: Plan): boolean =>
  one.rules.length === other.rules.length &&
  one.rules.every((rule, i) => isSameRule(rule, other.rules[i]!));
