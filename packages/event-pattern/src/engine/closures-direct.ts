import { type Answer, type DirectField, type DirectPlan, restTest } from '../plan/direct.ts';
import type { ItemsPlan } from '../plan/items.ts';
import { type Get, getOf } from './closures-get.ts';
import { leafTest, numberTest, textTest } from './closures-items.ts';
import type { Test } from './code-direct.ts';

/** The same as the code along the keys, without making code. */
export function closeDirect({ rules }: DirectPlan, other: Test): Test {
  const known = new Map<DirectField, Check>();
  const checks = rules.map((rule) =>
    rule.map((field) => {
      const check = known.get(field) ?? checkOf(field);
      known.set(field, check);
      return check;
    }),
  );
  const [only, ...more] = checks;
  const judge = more.length === 0 ? all(only!) : any(checks.map(all));
  return (event) => {
    if (typeof event !== 'object' || event === null) return other(event);
    if (Array.isArray(event) || ArrayBuffer.isView(event)) return other(event);
    const answer = judge(event);
    return answer === 2 ? other(event) : answer === 1;
  };
}

type Check = (event: object) => Answer;

function all(checks: readonly Check[]): Check {
  const [first, second, third] = checks as [Check, Check, Check];
  if (checks.length === 1) return first;
  if (checks.length === 2) {
    return (event) => {
      const answer = first(event);
      return answer === 1 ? second(event) : answer;
    };
  }
  const rest = checks.length === 3 ? third : all(checks.slice(2));
  return (event) => {
    const answer = first(event);
    if (answer !== 1) return answer;
    const next = second(event);
    return next === 1 ? rest(event) : next;
  };
}

function any(checks: readonly Check[]): Check {
  return (event) => {
    for (let i = 0; i < checks.length; i++) {
      const answer = checks[i]!(event);
      if (answer !== 0) return answer;
    }
    return 0;
  };
}

function checkOf({ field: { asks }, steps, joined }: DirectField): Check {
  const along = alongOf(steps, valueTest(asks));
  const isElsewhere = elsewhere(steps, joined);
  if (isElsewhere === undefined) return along;
  // A value that will do is enough, but to miss one every spelling of the path has to be looked at.
  const sure = asks.absent ? 2 : 1;
  return (event) => {
    const answer = along(event);
    return answer === sure || !isElsewhere(event) ? answer : 2;
  };
}

function valueTest(asks: ItemsPlan): (value: unknown) => Answer {
  const rest = restTest(asks.absent, leafTest(asks));
  const isText = textTest(asks);
  const isNumber = numberTest(asks);
  const [only] = asks.texts;
  const { anything, allButNumbers, textPlans, blocks } = asks;
  const others = anything || allButNumbers || textPlans.length + blocks.length > 0;
  if (asks.texts.length === 1 && !others) {
    return (value) => (value === only ? 1 : typeof value === 'string' ? 0 : rest(value));
  }
  return (value) => {
    if (typeof value === 'string') return isText(value) ? 1 : 0;
    if (typeof value === 'number') return isNumber(value) ? 1 : 0;
    return rest(value);
  };
}

/** Asks about what stands at the end of the steps. */
function alongOf(steps: readonly string[], test: (value: unknown) => Answer): Check {
  const [first, second] = steps.map(getOf) as [Get, Get];
  if (steps.length === 1) return (event) => test(first(event));
  if (steps.length === 2) {
    return (event) => {
      const inner = first(event);
      if (typeof inner !== 'object' || inner === null) return test(undefined);
      return Array.isArray(inner) ? 2 : test(second(inner));
    };
  }
  const rest = alongOf(steps.slice(1), test);
  return (event) => {
    const inner = first(event);
    if (typeof inner !== 'object' || inner === null) return test(undefined);
    return Array.isArray(inner) ? 2 : rest(inner);
  };
}

/** Whether some key on the way holds several steps of the path; `undefined` where none can. */
function elsewhere(
  steps: readonly string[],
  joined: readonly (readonly string[])[],
): ((event: object) => boolean) | undefined {
  const keys = joined[0]!.map(getOf);
  if (keys.length === 0) return undefined;
  const first = getOf(steps[0]!);
  const rest = elsewhere(steps.slice(1), joined.slice(1)) ?? (() => false);
  return (event) => {
    for (const get of keys) if (get(event) !== undefined) return true;
    const inner = first(event);
    return typeof inner === 'object' && inner !== null && rest(inner);
  };
}
