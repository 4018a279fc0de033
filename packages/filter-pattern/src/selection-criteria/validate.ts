import { isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Criteria } from './ast.ts';
import { advise, check } from './checks.ts';
import { parse } from './parse.ts';

/** `parse`, then what can be selected by and how long it may be, then advice. */
export function validate(text: string): Outcome<Criteria> {
  const parsed = parse(text);
  const criteria = parsed.ok ? parsed.value : parsed.partial;
  if (criteria === undefined) return parsed;
  const found = [...parsed.diagnostics, ...check(text, criteria)];
  return outcomeOf(criteria, found.some(isError) ? found : [...found, ...advise(criteria)]);
}
