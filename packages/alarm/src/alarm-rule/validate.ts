import { type Diagnostic, failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import { withVerdict } from '../verdict.ts';
import type { Rule } from './ast.ts';
import { checkAdvice } from './checks/advice.ts';
import { checkChildren } from './checks/children.ts';
import { checkCircles } from './checks/circles.ts';
import { checkDecision } from './checks/decision.ts';
import { checkLimits } from './checks/limits.ts';
import { checkThresholds } from './checks/thresholds.ts';
import { codes } from './codes.ts';
import type { AlarmRuleOptions } from './options.ts';
import { parse } from './parse.ts';

/** `parse`, then names, limits and advice. Errors come in the order in which the service finds them. */
export function validate(text: string, options: AlarmRuleOptions = {}): Outcome<Rule> {
  const parsed = parse(text);
  if (!parsed.ok) {
    const isCutOff = parsed.diagnostics.some(({ code }) => code === codes.tooDeep.code);
    const limits =
      parsed.partial === undefined || isCutOff ? [] : checkLimits(text, parsed.partial);
    return { ...parsed, diagnostics: withVerdict([...parsed.diagnostics, ...limits]) };
  }
  const rule = parsed.value;
  const errors: Diagnostic[] = [
    ...checkLimits(text, rule),
    ...checkThresholds(rule),
    ...checkChildren(rule, options),
  ];
  if (errors.some(isError)) return failure(withVerdict(errors), rule);
  return outcomeOf(rule, [
    ...checkCircles(rule, options),
    ...checkDecision(rule),
    ...checkAdvice(rule),
  ]);
}
