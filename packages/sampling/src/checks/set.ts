import { codes } from '../codes.ts';
import { type Checked, type CheckedRule, rulesOf } from './check.ts';

const mostRules = 25;

/** What no set of rules may have: more rules than the service keeps, or two of one name. */
export function checkSet(checked: Checked): void {
  const { set, said } = checked;
  if (set.form === 'local') return;
  const custom = rulesOf(checked).filter(({ rule }) => !rule.isDefault);
  if (custom.length > mostRules) {
    said.add(codes.manyRules.at(custom[mostRules]!.rule.span, custom.length));
  }
  const seen = new Set<string>();
  for (const { rule, name, at, knows } of rulesOf(checked)) {
    if (!knows('name') || rule.name === '') continue;
    if (seen.has(rule.name)) said.add(codes.sameName.at(at('name'), name));
    seen.add(rule.name);
  }
}

/** Rules of one priority are tried by name, which is seldom what was thought of. */
export function advisePriorities(checked: Checked): void {
  if (checked.set.form === 'local') return;
  const byPriority = new Map<number, CheckedRule>();
  for (const each of rulesOf(checked)) {
    if (each.rule.isDefault || !each.knows('priority')) continue;
    const { priority } = each.rule;
    const other = byPriority.get(priority);
    if (other === undefined) byPriority.set(priority, each);
    else sayEqual(other, each, checked);
  }
}

function sayEqual(one: CheckedRule, two: CheckedRule, { said }: Checked): void {
  const [first, second] = one.rule.name <= two.rule.name ? [one, two] : [two, one];
  const related = [{ message: 'the other rule', span: one.at('priority') }];
  const place = { span: two.at('priority'), related };
  said.add(codes.samePriority.at(place, two.rule.priority, first.name, second.name));
}
