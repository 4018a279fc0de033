import type { Check, Look, Plan } from './shape.ts';

export const always = (value: boolean): Plan => ({ kind: 'always', value });

export function negated(plan: Plan): Plan {
  if (plan.kind === 'always') return always(!plan.value);
  return plan.kind === 'not' ? plan.of : { kind: 'not', of: plan };
}

/** Joins plans; what decides all by itself is left alone, what changes nothing is left out. */
export function inOrder(kind: 'all' | 'any', plans: readonly Plan[]): Plan {
  const neutral = kind === 'all';
  const flat = plans.flatMap((plan) => (plan.kind === kind ? plan.of : [plan]));
  if (flat.some((plan) => plan.kind === 'always' && plan.value !== neutral))
    return always(!neutral);
  const rest = flat.filter((plan) => plan.kind !== 'always');
  const folded = kind === 'any' ? fold(rest) : rest;
  const [only] = folded;
  if (only === undefined) return always(neutral);
  if (folded.length === 1) return only;
  const costs = new Map(folded.map((plan) => [plan, costOf(plan)]));
  return { kind, of: folded.toSorted((a, b) => costs.get(a)! - costs.get(b)!) };
}

/** `a = "x" OR a = "y"` looks once. */
function fold(plans: readonly Plan[]): readonly Plan[] {
  const sets = new Map<string, string[]>();
  const folded: (Plan | { readonly of: Look; readonly values: string[] })[] = [];
  for (const plan of plans) {
    const values = plan.kind === 'look' ? textsOf(plan.check) : undefined;
    if (plan.kind !== 'look' || values === undefined) {
      folded.push(plan);
      continue;
    }
    const key = JSON.stringify([plan.at, plan.annotation, plan.key]);
    const known = sets.get(key);
    if (known !== undefined) known.push(...values);
    else {
      sets.set(key, [...values]);
      folded.push({ of: plan, values: sets.get(key)! });
    }
  }
  return folded.map((one) => ('values' in one ? amongOf(one.of, one.values) : one));
}

const textsOf = (check: Check): readonly string[] | undefined => {
  if (check.kind === 'among') return check.values;
  return check.kind === 'equal' && typeof check.value === 'string' ? [check.value] : undefined;
};

function amongOf(look: Look, values: readonly string[]): Look {
  const unlike = [...new Set(values)];
  return unlike.length === 1 ? look : { ...look, check: { kind: 'among', values: unlike } };
}

/** How long a plan takes, roughly, in looks at one value. */
export function costOf(plan: Plan): number {
  switch (plan.kind) {
    case 'always':
      return 0;
    case 'all':
    case 'any':
      return plan.of.reduce((sum, one) => sum + costOf(one), 0);
    case 'not':
      return costOf(plan.of);
    case 'position':
      return 1;
    case 'look':
      return (plan.annotation ? 3 : 1) + (plan.check.kind === 'text' ? 2 : 0);
    case 'end':
      return 3;
    case 'some':
      return 5 * (2 + costOf(plan.of));
    case 'cause':
      return 20 + 5 * costOf(plan.of);
    case 'json':
      return 100;
    case 'group':
      return 30;
  }
}
