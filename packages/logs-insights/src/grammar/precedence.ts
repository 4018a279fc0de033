import { cover, type Diagnostic, type Span } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import type { Compare, Expression, List, Regex, Subquery } from '../ast.ts';
import { codes } from '../codes.ts';
import * as t from '../tokens.ts';
import * as w from '../words.ts';

/** A sign with its place: `not`, `!` or `-` before an operand, or an operator between two. */
export interface Sign {
  readonly found: Found;
  readonly span: Span;
  /** `not` before `like` and `in`. */
  readonly negated: boolean;
}

export interface Operand {
  /** In the order of the text. */
  readonly signs: readonly Sign[];
  readonly value: Expression | Regex | List | Subquery;
}

export interface Operation {
  readonly first: Operand;
  readonly rest: readonly (readonly [Sign, Operand])[];
}

/** How tightly operators bind; what stands before an operand binds as its row does. */
const or = 1;
const and = 2;
const negation = 3;
const comparison = 4;
const sum = 5;
const product = 6;
const minus = 7;
const power = 8;

const strengths = new Map([
  [w.Or, or],
  [w.And, and],
  [t.Equals, comparison],
  [t.Comparison, comparison],
  [t.Matches, comparison],
  [w.Like, comparison],
  [w.In, comparison],
  [t.Plus, sum],
  [t.Minus, sum],
  [t.Star, product],
  [t.Slash, product],
  [t.Percent, product],
  [t.Caret, power],
]);

/** An operator that waits for its right side. */
interface Waiting {
  readonly sign: Sign;
  readonly strength: number;
  /** Absent for a sign before its operand. */
  readonly left?: Operand['value'];
}

/** The tree of operands and operators, without recursion. */
export function treeOf({ first, rest }: Operation, say: (fault: Diagnostic) => void): Expression {
  const stack: Waiting[] = [];
  let value = first.value;
  const prefix = (signs: readonly Sign[]) => {
    for (const sign of signs) {
      const strength = sign.found.tokenType === t.Minus ? minus : negation;
      const before = stack.at(-1);
      if (strength === negation && before !== undefined && before.strength > negation) {
        say(
          codes.syntax.at(sign.span, `\`${sign.found.image}\` stands where a value was expected`),
        );
      }
      stack.push({ sign, strength });
    }
  };
  const reduce = (strength: number) => {
    for (
      let top = stack.at(-1);
      top !== undefined && top.strength >= strength;
      top = stack.at(-1)
    ) {
      stack.pop();
      value = applied(top, value);
    }
  };
  prefix(first.signs);
  for (const [sign, operand] of rest) {
    const strength = strengths.get(sign.found.tokenType)!;
    // The right side of a power is taken first.
    reduce(strength === power ? power + 1 : strength === comparison ? comparison + 1 : strength);
    const before = stack.at(-1);
    if (strength === comparison && before?.strength === comparison) {
      say(codes.syntax.at(sign.span, `\`${sign.found.image}\` compares what is compared already`));
      reduce(comparison);
    }
    stack.push({ sign, strength, left: value });
    prefix(operand.signs);
    value = operand.value;
  }
  reduce(0);
  return expressionOf(value);
}

/** A list or a regular expression is one only beside its operator, where the grammar takes it. */
const expressionOf = (value: Operand['value']): Expression =>
  value.kind === 'regex' || value.kind === 'list' || value.kind === 'subquery'
    ? { kind: 'broken', span: value.span }
    : value;

function applied({ sign, left }: Waiting, right: Operand['value']): Expression {
  const { found, negated } = sign;
  if (left === undefined) {
    const operand = expressionOf(right);
    const span = cover(sign.span, right.span);
    return found.tokenType === t.Minus
      ? { kind: 'negate', operand, span }
      : { kind: 'not', operand, span };
  }
  const operand = expressionOf(left);
  const span = cover(left.span, right.span);
  switch (found.tokenType) {
    case w.Or:
    case w.And:
      return joined(found.tokenType === w.Or ? 'or' : 'and', operand, expressionOf(right), span);
    case w.In:
      return right.kind === 'list' || right.kind === 'subquery'
        ? { kind: 'in', negated, operand, among: right, span }
        : { kind: 'broken', span };
    case w.Like:
    case t.Matches: {
      const operator = found.tokenType === t.Matches ? '=~' : 'like';
      const pattern = right.kind === 'regex' ? right : expressionOf(right);
      return { kind: 'like', operator, negated, operand, pattern, span };
    }
    case t.Equals:
    case t.Comparison: {
      const operator = found.tokenType === t.Equals ? '=' : (found.image as Compare['operator']);
      return { kind: 'compare', operator, left: operand, right: expressionOf(right), span };
    }
    default: {
      const operator = found.image as '+';
      return { kind: 'arithmetic', operator, left: operand, right: expressionOf(right), span };
    }
  }
}

/** Operands side by side; those in parentheses stay together. */
function joined(kind: 'and' | 'or', left: Expression, right: Expression, span: Span): Expression {
  const isOpen = left.kind === kind && left.span.start === left.operands[0]!.span.start;
  return { kind, operands: isOpen ? [...left.operands, right] : [left, right], span };
}
