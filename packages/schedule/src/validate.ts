import { type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Expression } from './ast.ts';
import { adviseCron } from './checks/advice.ts';
import { checkDays } from './checks/days.ts';
import { checkInput } from './checks/input.ts';
import { checkLimits } from './checks/limits.ts';
import { adviseRuns } from './checks/runs.ts';
import { dialectOf } from './dialect.ts';
import type { ScheduleOptions } from './options.ts';
import { read } from './parse.ts';
import { type Plan, planOf } from './plan.ts';
import { withVerdict } from './verdict.ts';

/** `parse`, then the day fields, the limits of the service, what stands beside it, and advice. */
export function validate(text: string, options: ScheduleOptions = {}): Outcome<Expression> {
  const outcome = check(text, options);
  if (outcome.ok) return { ...outcome, value: outcome.value.node };
  const { partial, diagnostics } = outcome;
  return partial ? { ok: false, partial: partial.node, diagnostics } : { ok: false, diagnostics };
}

/** A schedule, and the plan of its cron expression. */
export interface Checked {
  readonly node: Expression;
  readonly plan: Plan | undefined;
}

/** `validate` for those who go on with the plan. */
export function check(
  text: string,
  options: ScheduleOptions,
  accepts = (other: string): boolean => check(other, options, () => false).ok,
): Outcome<Checked> {
  const parsed = read(text, options, accepts);
  const node = parsed.ok ? parsed.value : parsed.partial;
  if (node === undefined) {
    return { ok: false, diagnostics: withVerdict(text, parsed.diagnostics, options) };
  }
  const said: Diagnostic[] = [...parsed.diagnostics];
  if (node.kind === 'cron') said.push(...checkDays(node, said));
  said.push(...checkInput(text, node, options));
  const plan = node.kind === 'cron' && !said.some(isError) ? planOf(node) : undefined;
  said.push(...checkLimits(text, node, plan, options, said.some(isError)));
  if (!said.some(isError)) {
    if (node.kind === 'cron') said.push(...adviseCron(node, dialectOf(options)));
    said.push(...adviseRuns({ node, plan }, options));
  }
  if (said.length > 1) said.sort((a, b) => a.span.start - b.span.start);
  const diagnostics = said.some(isError) ? withVerdict(text, said, options) : said;
  return outcomeOf({ node, plan }, diagnostics);
}
