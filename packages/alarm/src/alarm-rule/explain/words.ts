import { unreachable } from '@sluice/core';
import { nameIn } from '../arn.ts';
import type { AtLeast, Rule } from '../ast.ts';
import type { Decision } from '../decide/decide.ts';
import { neededOf } from '../walk.ts';

/** A rule in one sentence. */
export function sentenceOf(rule: Rule, decision: Decision | undefined): string {
  if (decision !== undefined && !decision.canAlarm)
    return 'Never in ALARM: the rule is never true.';
  if (decision !== undefined && !decision.canBeOk)
    return 'Always in ALARM: the rule is always true.';
  return `In ALARM when ${phrase(rule)}.`;
}

/** A condition as the rest of a sentence. */
export function phrase(rule: Rule): string {
  switch (rule.kind) {
    case 'constant':
      return rule.value ? 'it is (always)' : 'it is not (never)';
    case 'test':
      return `${nameIn(rule.child.text)} is in ${rule.state}`;
    case 'not':
      return negated(rule.operand);
    case 'and':
    case 'or':
      return rule.operands.map((each) => enclosed(each)).join(` ${rule.kind} `);
    case 'at-least':
      return counted(rule);
    case 'broken':
      return 'something that could not be read';
    default:
      return unreachable(rule);
  }
}

const enclosed = (rule: Rule): string =>
  rule.kind === 'and' || rule.kind === 'or' ? `(${phrase(rule)})` : phrase(rule);

function negated(rule: Rule): string {
  if (rule.kind === 'test') return `${nameIn(rule.child.text)} is not in ${rule.state}`;
  return rule.kind === 'not' ? phrase(rule.operand) : `it is not so that ${enclosed(rule)}`;
}

export function counted(rule: AtLeast): string {
  const needed = neededOf(rule);
  const { negated: isNot, state, children, percent, threshold } = rule;
  const share = percent ? ` (${threshold}%)` : '';
  const verb = needed === 1 ? 'is' : 'are';
  const names = children.map(({ text }) => nameIn(text)).join(', ');
  return `at least ${needed}${share} of ${names} ${verb} ${isNot ? 'not ' : ''}in ${state}`;
}
