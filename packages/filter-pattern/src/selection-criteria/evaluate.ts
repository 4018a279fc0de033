import { unreachable } from '@sluice/core';
import type { Criteria } from './ast.ts';

/** Where a log event comes from: `@aws.account` and `@aws.region`. */
export type SystemFields = Readonly<Record<string, string>>;

/** Whether criteria select an event. A field that the event lacks is equal to nothing. */
export function evaluate(criteria: Criteria, fields: SystemFields): boolean {
  switch (criteria.kind) {
    case 'everything':
      return true;
    case 'and':
      return criteria.operands.every((operand) => evaluate(operand, fields));
    case 'or':
      return criteria.operands.some((operand) => evaluate(operand, fields));
    case 'test': {
      const { field, operator, values } = criteria;
      const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
      const among = values.some(({ text }) => text === value);
      return operator === '=' || operator === 'IN' ? among : !among;
    }
    case 'broken':
      return false;
    default:
      return unreachable(criteria);
  }
}
