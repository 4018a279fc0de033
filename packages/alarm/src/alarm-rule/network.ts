import type { State } from '../state.ts';
import { nameIn } from './arn.ts';
import type { Rule } from './ast.ts';
import { holds, type Look } from './reference.ts';
import { mentionsOf } from './walk.ts';

/**
 * The states of composite alarms after one of them was evaluated: a change is handed on to those
 * that name it. AWS: in a circle it comes back once to where it was, and goes no further
 * (recorded: `C = NOT ALARM(D)`, `D = ALARM(C)` rests with C in OK and D in ALARM).
 */
export function settle(
  rules: ReadonlyMap<string, Rule>,
  first: string,
  before: Look,
): ReadonlyMap<string, State> {
  const settled = new Map<string, State>([...rules.keys()].map((name) => [name, before(name)]));
  const look: Look = (name) => settled.get(name) ?? before(name);
  const visited = new Set<string>();
  const queue = [first];
  for (const name of queue) {
    const rule = rules.get(name);
    if (rule === undefined) continue;
    const state = holds(rule, look) ? 'ALARM' : 'OK';
    const isChanged = settled.get(name) !== state;
    settled.set(name, state);
    if (visited.has(name) || (!isChanged && name !== first)) continue;
    visited.add(name);
    queue.push(...parentsOf(name, rules));
  }
  return settled;
}

const parentsOf = (name: string, rules: ReadonlyMap<string, Rule>) =>
  [...rules]
    .filter(([, rule]) => mentionsOf(rule).some((child) => nameIn(child.text) === name))
    .map(([parent]) => parent);
