import { leafTest, numberTest, textTest } from './closures-items.ts';
import type { Test } from './compile-direct.ts';
import {
  type Answer,
  type DirectField,
  type DirectPlan,
  inherited,
  ownValue,
  restTest,
} from './plan-direct.ts';

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
  return (event) => {
    for (let i = 0; i < checks.length; i++) {
      const answer = checks[i]!(event);
      if (answer !== 1) return answer;
    }
    return 1;
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

/** What a key leads to; keys are those of events, not of JavaScript's objects. */
type Get = (object: object, key: string) => unknown;

const plain: Get = (object, key) => (object as Record<string, unknown>)[key];

function checkOf({ field: { asks }, steps, joined }: DirectField): Check {
  const isText = textTest(asks);
  const isNumber = numberTest(asks);
  const rest = restTest(asks.absent, leafTest(asks));
  const safe = [...steps, ...joined.flat()].some((key) => inherited.has(key));
  const get = safe ? ownValue : plain;
  const last = steps.length - 1;
  const without: Answer = asks.absent ? 1 : 0;
  return (event) => {
    let object = event;
    for (let i = 0; i < last; i++) {
      const keys = joined[i]!;
      for (let k = 0; k < keys.length; k++) if (get(object, keys[k]!) !== undefined) return 2;
      const inner = get(object, steps[i]!);
      if (typeof inner !== 'object' || inner === null) return without;
      if (Array.isArray(inner)) return 2;
      object = inner;
    }
    const value = get(object, steps[last]!);
    if (typeof value === 'string') return isText(value) ? 1 : 0;
    if (typeof value === 'number') return isNumber(value) ? 1 : 0;
    return rest(value);
  };
}
