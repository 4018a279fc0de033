import type { Fact } from '@sluice/core';
import type { Decision } from '../decide/decide.ts';

/** What can be said of a rule whatever the states are: an example for each outcome. */
export function factsOf(decision: Decision): Fact[] {
  const { children } = decision;
  const facts: Fact[] = [];
  if (children.length > 0) facts.push({ name: 'children', value: children.join(', ') });
  for (const isAlarm of [true, false]) {
    const witness = decision.witness(isAlarm);
    if (witness === undefined || children.length === 0) continue;
    const said = Object.entries(witness).map(([name, state]) => `${name} in ${state}`);
    const name = isAlarm ? 'in ALARM, for example, with' : 'in OK, for example, with';
    facts.push({ name, value: said.length === 0 ? 'all states' : said.join(', ') });
  }
  return facts;
}
