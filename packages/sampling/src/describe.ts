import type { Sampler } from './sampler/sampler.ts';

/**
 * A sampler as plain JSON: how it decides, and its rules in the order of trial. There is no source:
 * the automata are tables, made of the plan's patterns while requests come in. Rules of the plan
 * go by their place in the order.
 */
export const describe = ({ engine, rules, plan }: Sampler): unknown => ({
  engine,
  rules,
  ...(plan && { plan: { fields: plan.fields, attributes: plan.attributes } }),
});
