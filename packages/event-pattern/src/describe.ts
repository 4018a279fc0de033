import type { Matcher } from './engine/matcher.ts';
import type { ItemsPlan } from './plan/items.ts';
import { RuleSet } from './rule-set/rule-set.ts';

/** A program as plain JSON: what it looks for where, and the code that does so if there is some. */
export function describe(program: Matcher | RuleSet): unknown {
  if (program instanceof RuleSet) return { kind: 'rule-set', ...program.size };
  const { engine, plan, source } = program;
  return {
    kind: 'matcher',
    engine,
    rules: plan.rules.map((rule) => rule.map((place) => plan.fields[place]!.path)),
    fields: plan.fields.map(({ path, asks }) => ({ path, asks: asked(asks) })),
    ...(source === undefined ? {} : { source }),
  };
}

/** What is asked, without what is not; tests that are functions go by their kind. */
function asked(asks: ItemsPlan): unknown {
  return Object.fromEntries(
    Object.entries(asks).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  );
}
