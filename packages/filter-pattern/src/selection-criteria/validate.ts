import { type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Criteria } from './ast.ts';
import { advise, check } from './checks.ts';
import { parse } from './parse.ts';

/** `parse`, then what can be selected by and how long it may be, then advice. */
export function validate(text: string): Outcome<Criteria> {
  const parsed = parse(text);
  const criteria = parsed.ok ? parsed.value : parsed.partial;
  if (criteria === undefined) return { ok: false, diagnostics: saidOnce(parsed.diagnostics) };
  const found = [...parsed.diagnostics, ...check(text, criteria)];
  const said = found.some(isError) ? saidOnce(found) : [...found, ...advise(criteria)];
  return outcomeOf(criteria, said);
}

/** The service refuses once, whatever is wrong. */
function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = diagnostics.find(isError);
  return diagnostics.map((one) => {
    if (one === first) return one;
    const { awsMessage: _, ...rest } = one;
    return rest;
  });
}
