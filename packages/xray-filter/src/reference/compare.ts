import { unreachable } from '@sluice/core';
import type { Comparison } from '../ast.ts';
import type { Scalar } from './values.ts';

/** One value against one comparison. Values of different types compare to nothing, `!=` included. */
export function compares(
  { operator, value: { value: wanted } }: Comparison,
  value: Scalar,
): boolean {
  if (typeof value !== typeof wanted) return false;
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '<':
      return typeof value === 'number' && value < Number(wanted);
    case '<=':
      return typeof value === 'number' && value <= Number(wanted);
    case '>':
      return typeof value === 'number' && value > Number(wanted);
    case '>=':
      return typeof value === 'number' && value >= Number(wanted);
    case 'CONTAINS':
      return typeof value === 'string' && value.includes(String(wanted));
    case 'BEGINSWITH':
      return typeof value === 'string' && value.startsWith(String(wanted));
    case 'ENDSWITH':
      return typeof value === 'string' && value.endsWith(String(wanted));
    default:
      return unreachable(operator);
  }
}
