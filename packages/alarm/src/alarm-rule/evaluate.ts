import { failure, type Outcome, success } from '@sluice/core';
import type { State } from '../state.ts';
import { nameIn } from './arn.ts';
import type { Rule } from './ast.ts';
import { codes } from './codes.ts';
import { type AlarmRuleInput, readStates } from './input.ts';
import { settle } from './network.ts';
import type { AlarmRuleOptions } from './options.ts';
import { parse } from './parse.ts';
import { holds, lookIn, supporters } from './reference.ts';

/** What a rule comes to. */
export interface Evaluation {
  /** `ALARM` where the rule is true, else `OK`; `INSUFFICIENT_DATA` only before the first time. */
  readonly state: State;
  /** The children that make it so, each once, in the order of the text. */
  readonly triggeringAlarms: readonly string[];
  /** With other rules: of all composite alarms, after the change was handed on. */
  readonly states?: Readonly<Record<string, State>>;
}

/**
 * The state of a composite alarm, by the book. With the rules of others, this alarm is evaluated
 * first and what changes is handed on to those that name it, also around a circle.
 */
export function evaluate(
  rule: Rule,
  input: AlarmRuleInput = {},
  options: AlarmRuleOptions = {},
): Outcome<Evaluation> {
  const now = readStates(input, 'states', rule.span);
  const before = readStates(input, 'prior', rule.span);
  const said = [...now.said, ...before.said];
  if (said.length > 0) return failure(said);
  const look = lookIn(now.states, before.states);
  if (options.others === undefined) {
    const state = holds(rule, look) ? 'ALARM' : 'OK';
    return success({ state, triggeringAlarms: supporters(rule, look) });
  }
  const rules = rulesOf(rule, options);
  if (!rules.ok) return failure(rules.diagnostics);
  const name = options.name ?? '';
  const settled = settle(rules.value, name, look);
  const after = lookIn(settled, now.states, before.states);
  const triggeringAlarms = supporters(rule, after);
  const states = Object.fromEntries([...settled].filter(([each]) => each !== ''));
  return success({ state: settled.get(name)!, triggeringAlarms, states });
}

function rulesOf(
  rule: Rule,
  { name = '', others = {} }: AlarmRuleOptions,
): Outcome<ReadonlyMap<string, Rule>> {
  const rules = new Map<string, Rule>([[name, rule]]);
  for (const [other, text] of Object.entries(others)) {
    if (nameIn(other) === name) continue;
    const parsed = parse(text);
    if (!parsed.ok) {
      return failure([codes.other.at(rule.span, other, parsed.diagnostics[0]!.message)]);
    }
    rules.set(nameIn(other), parsed.value);
  }
  return success(rules);
}
