import type { TextTest } from '@sluice/match';
import type { Lines, Scanner } from '@sluice/scan';
import type { JsonPlan, Plan, SpacePlan } from '../plan/shape.ts';
import { jsonGroup, spaceGroup } from './column-group.ts';
import type { Group, Member } from './group.ts';
import { isReadable } from './json-columns.ts';
import { literalGroup } from './literal-group.ts';
import { Verdicts } from './verdicts.ts';

/** Says which patterns of a set match, for each line of a block. */
export interface RuleFilter {
  /** Calls `found` for each row that some pattern matches, ascending, with the ids in order. */
  match(lines: Lines, found: (row: number, ids: readonly string[]) => void): void;
}

/** A pattern of a set. */
export interface Rule {
  readonly id: string;
  readonly plan: Plan;
  readonly test: TextTest;
}

/** Lines are looked through once for all patterns, and each is asked only where it can match. */
export function ruleFilterOf(rules: readonly Rule[], scanner: Scanner): RuleFilter {
  const json: Member<JsonPlan>[] = [];
  const space: Member<SpacePlan>[] = [];
  const literal: Member[] = [];
  for (const [number, { plan, test }] of rules.entries()) {
    if (plan.kind === 'json' && isReadable(plan.test)) json.push({ number, plan, test });
    else if (plan.kind === 'space') space.push({ number, plan, test });
    else literal.push({ number, plan, test });
  }
  const groups: Group[] = [];
  if (json.length > 0) groups.push(jsonGroup(json, scanner));
  if (space.length > 0) groups.push(spaceGroup(space, scanner));
  if (literal.length > 0) groups.push(literalGroup(literal, scanner));
  const verdicts = new Verdicts(rules.map(({ id }) => id));
  return {
    match(lines, found) {
      verdicts.begin(lines.count);
      for (const group of groups) group.ask(lines, verdicts);
      verdicts.each(found);
    },
  };
}
