import { type Outcome, success } from '@sluice/core';
import type { Rule, RuleSet } from './ast.ts';
import type { SamplingOptions } from './options.ts';
import { orderOf } from './order.ts';
import { ruleMatches } from './reference/matches.ts';
import type { Request } from './request.ts';

/** The rule that takes a request; none where no rule does and there is no default rule. */
export interface Taken {
  readonly rule?: Rule;
}

/** The reference: the first rule, in the order of trial, all of whose patterns match. */
export function evaluate(
  node: RuleSet,
  request: Request,
  options: SamplingOptions = {},
): Outcome<Taken> {
  const rule = orderOf(node.rules).find((each) => ruleMatches(each, request, options.missing));
  return success(rule === undefined ? {} : { rule });
}
