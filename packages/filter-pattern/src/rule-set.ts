import type { TextRuleSet } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import { type RuleFilter, ruleFilterOf } from './bytes/rule-filter.ts';
import type { Matcher } from './compile.ts';

/** Many patterns as one: says which of them match. */
export class RuleSet implements TextRuleSet {
  /** By id, in order. */
  readonly matchers: ReadonlyMap<string, Matcher>;

  constructor(matchers: ReadonlyMap<string, Matcher>) {
    this.matchers = matchers;
  }

  /** The ids of the patterns that match a message, in order. */
  matchText(text: string): readonly string[] {
    const ids: string[] = [];
    for (const [id, matcher] of this.matchers) if (matcher.test(text)) ids.push(id);
    return ids;
  }

  /** The same over blocks of lines, in their bytes: what patterns have in common is done once. */
  over(scanner: Scanner): RuleFilter {
    const rules = [...this.matchers].map(([id, { plan, test }]) => ({ id, plan, test }));
    return ruleFilterOf(rules, scanner);
  }
}
