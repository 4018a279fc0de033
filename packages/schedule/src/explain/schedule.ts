import type { Explanation } from '@sluice/core';
import type { Schedule } from '../compile.ts';
import type { Plan } from '../plan.ts';
import type { ExplainInput } from '../explain.ts';

export function explainSchedule(_: Schedule, __: Plan | undefined, ___?: ExplainInput): Explanation {
  return { summary: '', clauses: [] };
}
