import { unreachable } from '@sluice/core';
import { type State, states } from '../state.ts';
import { nameIn } from './arn.ts';
import type { Rule } from './ast.ts';
import { mentionsOf, neededOf } from './walk.ts';

/** A rule over the numbers of its children and of the states. */
export type Plan =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'is'; readonly child: number; readonly state: number }
  | { readonly kind: 'not'; readonly operand: Plan }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Plan[] }
  | {
      readonly kind: 'count';
      readonly needed: number;
      readonly negated: boolean;
      readonly state: number;
      /** Each child once, with its weight. */
      readonly children: readonly (readonly [child: number, weight: number])[];
    };

/** The children of a rule, each once, in the order of the text. */
export const childrenOf = (rule: Rule): readonly string[] => [
  ...new Set(mentionsOf(rule).map(({ text }) => nameIn(text))),
];

export function planOf(rule: Rule): Plan {
  const index = new Map(childrenOf(rule).map((name, i) => [name, i] as const));
  const numberOf = (text: string) => index.get(nameIn(text))!;
  const state = (one: State) => states.indexOf(one);
  const plan = (node: Rule): Plan => {
    switch (node.kind) {
      case 'constant':
        return { kind: 'constant', value: node.value };
      case 'test':
        return { kind: 'is', child: numberOf(node.child.text), state: state(node.state) };
      case 'not':
        return negated(plan(node.operand));
      case 'and':
      case 'or':
        return folded(node.kind, node.operands.map(plan));
      case 'at-least': {
        const weights = new Map<number, number>();
        for (const { text } of node.children) {
          weights.set(numberOf(text), (weights.get(numberOf(text)) ?? 0) + 1);
        }
        return {
          kind: 'count',
          needed: neededOf(node),
          negated: node.negated,
          state: state(node.state),
          children: [...weights],
        };
      }
      case 'broken':
        return { kind: 'constant', value: false };
      default:
        return unreachable(node);
    }
  };
  return plan(rule);
}

function negated(operand: Plan): Plan {
  if (operand.kind === 'not') return operand.operand;
  return operand.kind === 'constant'
    ? { kind: 'constant', value: !operand.value }
    : { kind: 'not', operand };
}

/** Constants that decide nothing are left out; one that decides is all that is left. */
function folded(kind: 'and' | 'or', operands: readonly Plan[]): Plan {
  const final = kind === 'or';
  if (operands.some((each) => each.kind === 'constant' && each.value === final)) {
    return { kind: 'constant', value: final };
  }
  const rest = operands.filter((each) => each.kind !== 'constant');
  if (rest.length === 0) return { kind: 'constant', value: !final };
  return rest.length === 1 ? rest[0]! : { kind, operands: rest };
}
