import type { FieldName } from '../ast.ts';
import type { Plan } from '../plan.ts';
import { nextWall } from './wall.ts';

/** The field without which nothing runs; undefined where something does. */
export function emptyField(plan: Plan): FieldName | undefined {
  if ((plan.early | plan.late) === 0) return 'minutes';
  if (plan.hours === 0) return 'hours';
  if (plan.months === 0) return 'month';
  if (plan.years?.every((year) => year === 0)) return 'year';
  return nextWall(plan, 0) < 0 ? 'day-of-month' : undefined;
}
