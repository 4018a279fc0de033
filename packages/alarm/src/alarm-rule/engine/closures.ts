import { unreachable } from '@sluice/core';
import type { Plan } from '../plan.ts';

/** Whether a rule is true, for the states of its children by their numbers. */
export type Check = (children: ArrayLike<number>) => boolean;

/** The plan as functions, for where no code may be made. */
export function closuresOf(plan: Plan): Check {
  switch (plan.kind) {
    case 'constant': {
      const { value } = plan;
      return () => value;
    }
    case 'is': {
      const { child, state } = plan;
      return (children) => children[child] === state;
    }
    case 'not': {
      const operand = closuresOf(plan.operand);
      return (children) => !operand(children);
    }
    case 'and': {
      const operands = plan.operands.map(closuresOf);
      return (children) => operands.every((operand) => operand(children));
    }
    case 'or': {
      const operands = plan.operands.map(closuresOf);
      return (children) => operands.some((operand) => operand(children));
    }
    case 'count': {
      const { children: counted, state, negated, needed } = plan;
      return (children) => {
        let count = 0;
        for (const [child, weight] of counted) {
          if ((children[child] === state) !== negated) count += weight;
        }
        return count >= needed;
      };
    }
    default:
      return unreachable(plan);
  }
}
