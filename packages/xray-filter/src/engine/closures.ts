import type { Look, Plan, Program } from '../plan/shape.ts';
import { chainsOf, hasCauses, jsonCausesOf } from '../summary/causes.ts';
import { testOf, type ValueTest } from './checks.ts';
import { annotationOf, annotationsOf, endTestOf, type Item, isItem } from './items.ts';

/** A condition at an item that is the `index`th of `length`. */
export type ItemTest = (item: Item, index: number, length: number) => boolean;

/** Whether a trace matches. */
export type Run = (trace: Item) => boolean;

/** The tests of groups by name; each is asked once for a trace. */
export type GroupTests = ReadonlyMap<string, ItemTest>;

/** The plan as functions that call each other: where no code may be made from strings. */
export function closuresOf({ plan, groups }: Program): Run {
  const { tests, begin } = groupTests(groups, (one, known) => closureOf(one, known));
  const test = closureOf(plan, tests);
  return (trace) => {
    begin();
    return test(trace, 0, 1);
  };
}

/** Groups may speak of each other, so that their tests are there before they are made. */
export function groupTests(
  groups: Program['groups'],
  make: (plan: Plan, known: GroupTests) => ItemTest,
): { readonly tests: GroupTests; readonly begin: () => void } {
  let round = 0;
  const tests = new Map<string, ItemTest>();
  for (const [name, plan] of Object.entries(groups)) {
    let test: ItemTest | undefined;
    let [at, value] = [-1, false];
    tests.set(name, (trace, index, length) => {
      if (at === round) return value;
      test ??= make(plan, tests);
      value = test(trace, index, length);
      at = round;
      return value;
    });
  }
  return {
    tests,
    begin: () => {
      round += 1;
    },
  };
}

export function closureOf(plan: Plan, groups: GroupTests): ItemTest {
  switch (plan.kind) {
    case 'always':
      return () => plan.value;
    case 'all': {
      const tests = plan.of.map((one) => closureOf(one, groups));
      return (item, index, length) => {
        for (const test of tests) if (!test(item, index, length)) return false;
        return true;
      };
    }
    case 'any': {
      const tests = plan.of.map((one) => closureOf(one, groups));
      return (item, index, length) => {
        for (const test of tests) if (test(item, index, length)) return true;
        return false;
      };
    }
    case 'not': {
      const test = closureOf(plan.of, groups);
      return (item, index, length) => !test(item, index, length);
    }
    case 'look':
      return lookOf(plan);
    case 'position':
      return positionOf(plan.check);
    case 'end': {
      const { end } = plan;
      const test = endTestOf(plan);
      return (item) => test(item[end]);
    }
    case 'some': {
      const { list } = plan;
      const some = someOf(closureOf(plan.of, groups));
      return (item) => some(item[list]);
    }
    case 'cause':
      return causeOf(plan, closureOf(plan.of, groups));
    case 'json':
      return jsonOf(plan);
    case 'group':
      return groups.get(plan.name)!;
  }
}

/** Whether a condition holds for any item of a list. */
export const someOf =
  (test: ItemTest): ValueTest =>
  (list) => {
    if (!Array.isArray(list)) return false;
    for (const one of list) if (isItem(one) && test(one, 0, 1)) return true;
    return false;
  };

function lookOf({ at, annotation, key, check }: Look): ItemTest {
  const test = testOf(check);
  if (!annotation) return (item) => test(item[key]);
  if (at === 'item') return (item) => test(annotationOf(annotationsOf(item), key));
  return (item) => test(annotationOf(annotationsOf(item[at]), key));
}

export function positionOf(check: (Plan & { kind: 'position' })['check']): ItemTest {
  if (check === 'first') return (_, index) => index === 0;
  if (check === 'last') return (_, index, length) => index === length - 1;
  const test = testOf(check);
  return (_, index) => test(index);
}

export function causeOf({ cause, part }: Plan & { kind: 'cause' }, test: ItemTest): ItemTest {
  return (trace) => {
    for (const chain of chainsOf(trace, cause, part)) {
      for (let i = 0; i < chain.length; i++) {
        const item = chain[i];
        if (isItem(item) && test(item, i, chain.length)) return true;
      }
    }
    return false;
  };
}

export const jsonOf =
  ({ causes, negated }: Plan & { kind: 'json' }): ItemTest =>
  (trace) => {
    const there = jsonCausesOf(trace);
    const has = hasCauses(causes, there);
    return negated ? there.length > 0 && !has : has;
  };
