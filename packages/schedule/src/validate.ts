import { applyFix, type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
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

const refuse = () => false;

/** Whether another text, which a fix may write, is taken. */
const accepts = (text: string, options: ScheduleOptions): boolean => check(text, options, true).ok;

/** The only error may hide another: then its fix does not mend the text, and is none. */
function withoutVainFix(said: Diagnostic[], text: string, options: ScheduleOptions): void {
  const errors = said.filter(isError);
  const [only] = errors;
  if (errors.length !== 1 || only?.fix === undefined) return;
  if (accepts(applyFix(text, only.fix), options)) return;
  const { fix: _, ...rest } = only;
  said[said.indexOf(only)] = rest;
}

/** `validate` for those who go on with the plan. */
export function check(text: string, options: ScheduleOptions, isNested = false): Outcome<Checked> {
  const parsed = read(text, options, isNested ? refuse : accepts);
  const node = parsed.ok ? parsed.value : parsed.partial;
  if (node === undefined) {
    return { ok: false, diagnostics: withVerdict(text, parsed.diagnostics, options) };
  }
  const said: Diagnostic[] = [...parsed.diagnostics];
  if (node.kind === 'cron') said.push(...checkDays(node, said));
  said.push(...checkInput(text, node, options));
  let refused = said.some(isError);
  const plan = node.kind === 'cron' && !refused ? planOf(node) : undefined;
  const limits = checkLimits(text, { node, plan }, options, refused);
  if (limits.length > 0) {
    refused = true;
    said.push(...limits);
  }
  if (!refused) {
    if (node.kind === 'cron') adviseCron(node, dialectOf(options), said);
    said.push(...adviseRuns({ node, plan }, options));
    refused = said.some(isError);
  }
  if (said.length > 1) said.sort((a, b) => a.span.start - b.span.start);
  if (refused && !isNested) withoutVainFix(said, text, options);
  const diagnostics = refused ? withVerdict(text, said, options) : said;
  return refused ? failure(diagnostics, { node, plan }) : success({ node, plan }, diagnostics);
}
