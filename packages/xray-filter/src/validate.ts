import { type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Expression } from './ast.ts';
import { advise } from './checks/advice.ts';
import { checkScopes } from './checks/scope.ts';
import { type Groups, resolveGroups } from './groups.ts';
import type { XrayFilterOptions } from './options.ts';
import { read } from './parse.ts';
import { withVerdict } from './verdict.ts';

/** `parse`, then where each word may stand and what it compares with, then groups and advice. */
export function validate(text: string, options: XrayFilterOptions = {}): Outcome<Expression> {
  const outcome = check(text, options);
  if (outcome.ok) return { ...outcome, value: outcome.value.node };
  const { partial, diagnostics } = outcome;
  return partial ? { ok: false, partial: partial.node, diagnostics } : { ok: false, diagnostics };
}

/** An expression, and the groups it speaks of. */
export interface Checked {
  readonly node: Expression;
  readonly groups: Groups;
}

/** `validate` for those who go on with the groups. */
export function check(text: string, options: XrayFilterOptions): Outcome<Checked> {
  const parsed = read(text, options);
  const node = parsed.ok ? parsed.value : parsed.partial;
  if (node === undefined) return { ok: false, diagnostics: withVerdict(parsed.diagnostics) };
  const said = [...parsed.diagnostics, ...checkScopes(node).filter(isNews(parsed.diagnostics))];
  const { groups, diagnostics } = resolveGroups(node, options);
  said.push(...diagnostics);
  if (!said.some(isError)) said.push(...advise(node, text));
  said.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf({ node, groups }, withVerdict(said.slice(0, mostFaults)));
}

/** A word that stands in a wrong place is said once. */
function isNews(before: readonly Diagnostic[]) {
  const starts = new Set(before.filter(isError).map(({ span }) => span.start));
  return ({ span }: Diagnostic): boolean => !starts.has(span.start);
}

const mostFaults = 200;
