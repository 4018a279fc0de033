import type { Span } from '@sluice/core';
import type { Rule, RuleField, RuleSet } from '../ast.ts';
import { nameOf } from '../fields.ts';
import { calledBy } from '../naming.ts';
import type { Places } from '../reading/rule.ts';
import type { Said } from '../reading/said.ts';

/** What is looked at: rules and where their fields stand. */
export interface Checked {
  readonly set: RuleSet;
  readonly places: readonly Places[];
  readonly said: Said;
}

/** One rule of a set, and where it stands. */
export interface CheckedRule {
  readonly rule: Rule;
  readonly name: string;
  readonly knows: (field: RuleField) => boolean;
  readonly at: (field: RuleField) => Span;
  /** What a field is called in the text. */
  readonly called: (field: RuleField) => string;
}

export const rulesOf = ({ set, places }: Checked): readonly CheckedRule[] =>
  set.rules.map((rule, i) => ({
    rule,
    name: calledBy(rule, set.form),
    knows: (field) => !rule.unknown?.includes(field),
    at: (field) => places[i]?.get(field) ?? rule.span,
    called: (field) => nameOf(field, set.form),
  }));
