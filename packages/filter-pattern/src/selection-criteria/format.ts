import { failure, type Outcome, success, unreachable } from '@sluice/core';
import type { Criteria } from './ast.ts';
import { parse } from './parse.ts';

/** The canonical text: double quotes, parentheses only where they mean something. */
export function format(text: string): Outcome<string> {
  const parsed = parse(text);
  return parsed.ok ? success(formatCriteria(parsed.value)) : failure(parsed.diagnostics);
}

/** The text of criteria. */
export function formatCriteria(criteria: Criteria): string {
  switch (criteria.kind) {
    case 'and':
      return criteria.operands
        .map((one) => (one.kind === 'or' ? `(${formatCriteria(one)})` : formatCriteria(one)))
        .join(' AND ');
    case 'or':
      return criteria.operands.map(formatCriteria).join(' OR ');
    case 'test': {
      const { field, operator, values } = criteria;
      const texts = values.map(({ text }) => `"${text.replace(/["\\]/g, '\\$&')}"`);
      return operator === '=' || operator === '!='
        ? `${field} ${operator} ${texts[0]}`
        : `${field} ${operator} (${texts.join(', ')})`;
    }
    case 'everything':
    case 'broken':
      return '';
    default:
      return unreachable(criteria);
  }
}
