import { cover, type Diagnostic, type Span } from '@sluice/core';
import type { Negate, Node, Step } from '../ast.ts';
import { codes } from '../codes.ts';

/** Signs in front of an operand, and powers of powers. */
export const deepest = 64;

/** One operand stays as it is. */
export const chained = (first: Node, steps: readonly Step[]): Node =>
  steps.length === 0
    ? first
    : { kind: 'chain', first, steps, span: cover(first.span, steps.at(-1)!.operand.span) };

/** `AND` before `OR`. */
export function byAnd(first: Node, steps: readonly Step[]): Node {
  const groups: { or?: Step; first: Node; steps: Step[] }[] = [{ first, steps: [] }];
  for (const step of steps) {
    if (step.operator === 'OR') groups.push({ or: step, first: step.operand, steps: [] });
    else groups.at(-1)!.steps.push(step);
  }
  const [head, ...rest] = groups.map((group) => ({
    ...group,
    node: chained(group.first, group.steps),
  }));
  return chained(
    head!.node,
    rest.map(({ or, node }) => ({ ...or!, operand: node })),
  );
}

export const negated = (sign: Span, operand: Node): Negate => ({
  kind: 'negate',
  operand,
  span: cover(sign, operand.span),
});

export const raise = (base: Node, exponent: Node): Node => ({
  kind: 'power',
  base,
  exponent,
  span: cover(base.span, exponent.span),
});

/** A number that no double can hold is refused. */
export function numberOf(image: string, span: Span): { node: Node; said: readonly Diagnostic[] } {
  const value = Number(image === '' ? 0 : image);
  return Number.isFinite(value)
    ? { node: { kind: 'number', value, span }, said: [] }
    : { node: { kind: 'broken', span }, said: [codes.hugeNumber.at(span, image)] };
}
