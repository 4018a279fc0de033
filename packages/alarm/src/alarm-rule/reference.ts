import { unreachable } from '@sluice/core';
import type { State } from '../state.ts';
import { nameIn } from './arn.ts';
import type { AtLeast, Rule } from './ast.ts';
import { neededOf } from './walk.ts';

/** The state of an alarm by its name. One that nothing is known of is as if it were just created. */
export type Look = (name: string) => State;

export const lookIn =
  (...maps: readonly ReadonlyMap<string, State>[]): Look =>
  (name) =>
    maps.find((map) => map.has(name))?.get(name) ?? 'INSUFFICIENT_DATA';

/** Whether a rule is true. */
export function holds(rule: Rule, look: Look): boolean {
  switch (rule.kind) {
    case 'constant':
      return rule.value;
    case 'test':
      return look(nameIn(rule.child.text)) === rule.state;
    case 'not':
      return !holds(rule.operand, look);
    case 'and':
      return rule.operands.every((operand) => holds(operand, look));
    case 'or':
      return rule.operands.some((operand) => holds(operand, look));
    case 'at-least':
      return counting(rule, look).length >= neededOf(rule);
    case 'broken':
      return false;
    default:
      return unreachable(rule);
  }
}

/** Those of the list that are as they should be, each as often as it stands there. */
const counting = ({ children, state, negated }: AtLeast, look: Look) =>
  children.filter(({ text }) => (look(nameIn(text)) === state) !== negated);

/** The children that make a rule come to what it comes to, each once. */
export function supporters(rule: Rule, look: Look): readonly string[] {
  return [...new Set(supporting(rule, holds(rule, look), look))];
}

function supporting(rule: Rule, result: boolean, look: Look): readonly string[] {
  switch (rule.kind) {
    case 'test': {
      const agrees = (look(nameIn(rule.child.text)) === rule.state) === result;
      return agrees ? [nameIn(rule.child.text)] : [];
    }
    case 'not':
      return supporting(rule.operand, !result, look);
    case 'and':
    case 'or':
      return rule.operands
        .filter((operand) => holds(operand, look) === result)
        .flatMap((operand) => supporting(operand, result, look));
    case 'at-least': {
      const counted = new Set(counting(rule, look));
      return rule.children
        .filter((child) => counted.has(child) === result)
        .map(({ text }) => nameIn(text));
    }
    case 'constant':
    case 'broken':
      return [];
    default:
      return unreachable(rule);
  }
}
