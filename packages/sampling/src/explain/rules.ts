import type { Explanation, Fact } from '@sluice/core';
import type { Rule, RuleSet } from '../ast.ts';
import { numberFields, patternFields } from '../fields.ts';
import { calledBy } from '../naming.ts';
import { orderOf } from '../order.ts';
import { plainClause } from './request.ts';
import { expectedOf, sentenceOf } from './words.ts';

/** Each rule in a sentence, in the order of trial. */
export function explainRules(set: RuleSet): Explanation {
  const { form } = set;
  const rules = orderOf(set.rules);
  const [only] = rules;
  const summary =
    form === 'update' && only
      ? updateOf(only)
      : rules.length === 1
        ? `\`${calledBy(only!, form)}\`: ${sentenceOf(only!, form)}`
        : `${rules.length || 'no'} rules; the first one that takes a request decides about it`;
  return {
    summary,
    clauses: form === 'update' ? [] : rules.map((rule) => plainClause(rule, form)),
    facts: form === 'update' ? [] : factsOf(set, rules),
  };
}

/** An update says something of those fields alone that it names. */
function updateOf(rule: Rule): string {
  const unknown = rule.unknown ?? [];
  const said = [...numberFields, ...patternFields]
    .filter(({ key }) => !unknown.includes(key))
    .map(({ key, api }) => `\`${api}\` to ${JSON.stringify(rule[key])}`);
  const boost = rule.boost ? [] : ['takes away any boost'];
  const sets = said.length > 0 ? [`sets ${said.join(', ')}`] : [];
  return `of the rule \`${rule.name}\`, ${[...sets, ...boost].join(', and ') || 'sets the boost'}`;
}

const usual = 100;

function factsOf({ form }: RuleSet, rules: readonly Rule[]): readonly Fact[] {
  const custom = rules.filter(({ isDefault }) => !isDefault).length;
  const count = form === 'local' ? String(custom) : `${custom} of 25`;
  return [
    { name: 'rules', value: count },
    ...rules.map((rule) => ({
      name: calledBy(rule, form),
      value: `${Number(expectedOf(rule, usual).toFixed(2))} traces of ${usual} requests a second`,
    })),
  ];
}
