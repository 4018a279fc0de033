import type { TextTest } from '@sluice/match';
import type { Scanner } from '@sluice/scan';
import type { SpacePlan } from '../plan/shape.ts';
import { candidatesOf } from './candidates.ts';
import { columnFilter } from './column-filter.ts';
import type { LineFilter } from './line-filter.ts';
import { SpaceColumns } from './space-columns.ts';

export function spaceFilter(plan: SpacePlan, scanner: Scanner, test: TextTest): LineFilter {
  const candidates = candidatesOf(scanner, plan.needs);
  const columns = new SpaceColumns(scanner, [plan.test]);
  return columnFilter(columns, columns.verdictOf(plan), { candidates, scanner, test });
}
