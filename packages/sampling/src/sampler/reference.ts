import { chain, success } from '@sluice/core';
import { orderOf } from '../order.ts';
import { ruleMatches } from '../reference/matches.ts';
import { Control } from './control.ts';
import { decideBy } from './decide.ts';
import { decisionOf } from './decision.ts';
import type { Sampler, SamplerSource } from './sampler.ts';

/** The sampler as it is described: rule after rule, sentence after sentence. */
export function referenceSampler({ node, read, missing, fetched }: SamplerSource): Sampler {
  const control = new Control(orderOf(node.rules), node.form, fetched);
  const match: Sampler['match'] = (request) =>
    control.rules.findIndex((rule) => ruleMatches(rule, request, missing));
  return {
    engine: 'reference',
    get rules() {
      return control.rules;
    },
    match,
    decide(request, now, random) {
      const index = now > control.expires ? -1 : match(request);
      const state = control.states[index] ?? control.fallback;
      return decisionOf(decideBy(state, now, random), state.rule?.name, index);
    },
    ...control.conversation(),
    refresh: (text, now) =>
      chain(read(text), ({ rules, form }) => {
        control.renew(orderOf(rules), form, now);
        return success(control.rules);
      }),
  };
}
