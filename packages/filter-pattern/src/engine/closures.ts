import { contains, type TextTest } from '@sluice/match';
import type { Step } from '../ast.ts';
import type {
  At,
  AtToken,
  JsonPlan,
  Logic,
  Needs,
  Plan,
  SpacePlan,
  TermsPlan,
} from '../plan/shape.ts';
import { splitFields, takeRest } from './fields.ts';
import { readObject } from './read-tape.ts';
import { anyOf, elementOf, memberOf } from './tape.ts';
import { type RowTest, rowTestOf, termTestOf, tokenTestOf } from './tests.ts';

/** A plan as functions that call each other: where no code may be made from strings. */
export function closuresOf(plan: Plan): TextTest {
  switch (plan.kind) {
    case 'terms':
      return termsOf(plan);
    case 'json':
      return jsonOf(plan);
    case 'space':
      return spaceOf(plan);
  }
}

function termsOf(plan: TermsPlan): TextTest {
  const present = plan.present.map(termTestOf);
  const absent = plan.absent.map(termTestOf);
  if (plan.any) return (text) => present.some((test) => test(text));
  return (text) => present.every((test) => test(text)) && !absent.some((test) => test(text));
}

/** Whether one of the needed texts is there; always true where nothing is needed. */
export function needed(needs: Needs): TextTest {
  if (needs === null) return () => true;
  const tests = needs.map(contains);
  return tests.length === 1 ? tests[0]! : (text) => tests.some((test) => test(text));
}

function jsonOf({ needs, test }: JsonPlan): TextTest {
  const mayMatch = needed(needs);
  const holds = logicOf(test, leafOf);
  return (text) => (mayMatch(text) || text.includes('\\')) && readObject(text) && holds(0);
}

function leafOf({ path, check }: At): RowTest {
  if (check.kind !== 'absent') return reach(path, rowTestOf(check));
  const exists = reach(path, () => true);
  return (row) => !exists(row);
}

/** A test of what a path leads to, from any row on. */
export function reach(path: readonly Step[], test: RowTest): RowTest {
  return path.reduceRight<RowTest>((next, step) => {
    switch (step.kind) {
      case 'key':
        return (from) => {
          const row = memberOf(from, step.name);
          return row >= 0 && next(row);
        };
      case 'index':
        return (from) => {
          const row = elementOf(from, step.index);
          return row >= 0 && next(row);
        };
      default:
        return (from) => anyOf(from, next);
    }
  }, test);
}

function spaceOf(plan: SpacePlan): TextTest {
  const mayMatch = needed(plan.needs);
  const split = splitterOf(plan);
  if (plan.test === null) return (text) => mayMatch(text) && split(text) > 0;
  const holds = logicOf<AtToken>(plan.test, ({ place, check }) => {
    const test = tokenTestOf(check);
    return place < 0 ? (count) => test(count + place) : () => test(place);
  });
  return (text) => {
    if (!mayMatch(text)) return false;
    const count = split(text);
    return count > 0 && holds(count);
  };
}

/** Splits a line as far as a plan needs it: how many tokens, or 0 where its fields do not fit. */
export function splitterOf({ front, back }: SpacePlan): (text: string) => number {
  const fields = front.length + (back?.length ?? 0);
  if (back !== null) {
    return (text) => {
      const count = splitFields(text, Number.POSITIVE_INFINITY);
      return count < fields ? 0 : count;
    };
  }
  return (text) => {
    const count = splitFields(text, fields + 1);
    if (count < fields) return 0;
    if (count > fields) takeRest(fields - 1);
    return fields;
  };
}

/** Conditions as functions of one number: a row, or how many tokens there are. */
function logicOf<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  leaf: (leaf: Leaf) => RowTest,
): RowTest {
  if (logic.kind === 'never') return () => false;
  if (logic.kind !== 'and' && logic.kind !== 'or') return leaf(logic as Leaf);
  const tests = logic.operands.map((one) => logicOf(one, leaf));
  return logic.kind === 'and'
    ? (row) => {
        for (const test of tests) if (!test(row)) return false;
        return true;
      }
    : (row) => {
        for (const test of tests) if (test(row)) return true;
        return false;
      };
}
