import type { Diagnostic } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import { decide, mostSteps } from '../decide/decide.ts';
import { mentionsOf } from '../walk.ts';

/** What a rule can come to, over all states of its children. A bare constant is meant so. */
export function checkDecision(rule: Rule): Diagnostic[] {
  if (rule.kind === 'constant') return [];
  const decision = decide(rule);
  if (decision === undefined) return [codes.undecided.at(rule.span, mostSteps)];
  if (!decision.canAlarm) return [codes.never.at(rule.span)];
  if (!decision.canBeOk) return [codes.always.at(rule.span)];
  const first = new Map(
    mentionsOf(rule)
      .reverse()
      .map((child) => [nameIn(child.text), child] as const),
  );
  return decision.children
    .filter((name) => !decision.matters.has(name))
    .map((name) => codes.idle.at(first.get(name)!.span, name));
}
