import type { Child, Rule } from './ast.ts';

/** Every condition of a rule, the outer ones first. */
export function* nodesOf(rule: Rule): Generator<Rule> {
  yield rule;
  if (rule.kind === 'not') yield* nodesOf(rule.operand);
  if (rule.kind === 'and' || rule.kind === 'or') {
    for (const operand of rule.operands) yield* nodesOf(operand);
  }
}

/** Every mention of an alarm, in the order of the text. */
export const mentionsOf = (rule: Rule): Child[] =>
  [...nodesOf(rule)].flatMap((node) => {
    if (node.kind === 'test') return [node.child];
    return node.kind === 'at-least' ? node.children : [];
  });

/** How many of its children an `AT_LEAST` needs. */
export const neededOf = ({
  threshold,
  percent,
  children,
}: Extract<Rule, { kind: 'at-least' }>): number =>
  percent ? Math.ceil((threshold * children.length) / 100) : threshold;
