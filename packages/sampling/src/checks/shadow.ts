import type { Rule } from '../ast.ts';
import { codes } from '../codes.ts';
import { patternFields } from '../fields.ts';
import { orderOf } from '../order.ts';
import { type Checked, type CheckedRule, rulesOf } from './check.ts';
import { type Budget, covers } from './covers.ts';

/** Beyond so many rules no pairs are looked at: the service keeps 25. */
const mostRules = 100;
const budget = 50_000;

/** Says which rules take no request because an earlier one takes all of theirs. */
export function adviseShadows(checked: Checked): void {
  const byRule = new Map(rulesOf(checked).map((each) => [each.rule, each]));
  const ordered = orderOf(checked.set.rules)
    .filter(({ isDefault, unknown }) => !isDefault && unknown === undefined)
    .slice(0, mostRules)
    .map((rule) => byRule.get(rule)!);
  const steps = { left: budget };
  ordered.forEach((later, i) => {
    const earlier = ordered.slice(0, i).find(({ rule }) => coversRule(rule, later.rule, steps));
    if (earlier !== undefined) say(earlier, later, checked);
  });
}

function say(earlier: CheckedRule, later: CheckedRule, { said }: Checked): void {
  const code = takesAll(earlier.rule) ? codes.unreachable : codes.shadowed;
  const related = [{ message: 'takes its requests', span: earlier.at('name') }];
  said.add(code.at({ span: later.at('name'), related }, later.name, earlier.name));
}

const takesAll = (rule: Rule) =>
  rule.attributes.length === 0 && patternFields.every(({ key }) => /^\*+$/.test(rule[key]));

const coversRule = (wide: Rule, narrow: Rule, steps: Budget): boolean =>
  patternFields.every(({ key }) => covers(wide[key], narrow[key], steps)) &&
  wide.attributes.every(({ key, pattern }) =>
    narrow.attributes.some((own) => own.key === key && covers(pattern, own.pattern, steps)),
  );
