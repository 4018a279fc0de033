import { type Code, join, js, type Name } from '@sluice/codegen';
import { unreachable } from '@sluice/core';
import type { Plan } from '../plan.ts';

/** The plan as one expression over the array of the children's states. */
export function emit(plan: Plan, children: Name): Code {
  switch (plan.kind) {
    case 'constant':
      return js`${plan.value}`;
    case 'is':
      return js`${children}[${plan.child}] === ${plan.state}`;
    case 'not':
      return js`!(${emit(plan.operand, children)})`;
    case 'and':
    case 'or': {
      const operands = plan.operands.map((operand) => js`(${emit(operand, children)})`);
      return join(operands, plan.kind === 'and' ? js` && ` : js` || `);
    }
    case 'count': {
      const terms = plan.children.map(([child, weight]) => {
        const holds = plan.negated
          ? js`(${children}[${child}] !== ${plan.state})`
          : js`(${children}[${child}] === ${plan.state})`;
        return weight === 1 ? holds : js`${weight} * ${holds}`;
      });
      return js`${join(terms, js` + `)} >= ${plan.needed}`;
    }
    default:
      return unreachable(plan);
  }
}
