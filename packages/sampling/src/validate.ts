import { failure, type Outcome, outcomeOf } from '@sluice/core';
import type { RuleSet } from './ast.ts';
import { rulesOf } from './checks/check.ts';
import { advisePatterns } from './checks/patterns.ts';
import { adviseRates } from './checks/rates.ts';
import { advisePriorities, checkSet } from './checks/set.ts';
import { adviseShadows } from './checks/shadow.ts';
import type { SamplingOptions } from './options.ts';
import { type Reading, read } from './parse.ts';

/** `parse`, then the limits of a set of rules, and advice. */
export function validate(text: string, options: SamplingOptions = {}): Outcome<RuleSet> {
  const { set, said } = check(text, options);
  const diagnostics = said.inOrder();
  return set === undefined ? failure(diagnostics) : outcomeOf(set, diagnostics);
}

/** `validate` for those who go on with the places. */
export function check(text: string, options: SamplingOptions): Reading {
  const reading = read(text, options);
  const { set, places, said } = reading;
  if (set === undefined) return reading;
  const checked = { set, places, said };
  checkSet(checked);
  if (said.hasErrors) return reading;
  advisePriorities(checked);
  adviseShadows(checked);
  for (const rule of rulesOf(checked)) {
    advisePatterns(rule, said);
    adviseRates(rule, said);
  }
  return reading;
}
