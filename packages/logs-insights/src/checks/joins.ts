import type { Diagnostic } from '@sluice/core';
import type { Compare, Join, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { conjuncts } from '../order.ts';
import { type Checking, wordsAt } from './checking.ts';

/** A join compares fields of its two sides, for equality alone. */
export function* checkJoins({ commands }: Query, checking: Checking): Generator<Diagnostic> {
  for (const command of commands) {
    if (command.kind === 'join') yield* checkJoin(command, checking);
  }
}

function* checkJoin(join: Join, { text }: Checking): Generator<Diagnostic> {
  const [left, right] = [sideOf(join, 'left'), sideOf(join, 'right')];
  for (const part of conjuncts(join.condition)) {
    if (part.kind === 'broken') continue;
    const isEquality =
      part.kind === 'compare' &&
      part.operator === '=' &&
      part.left.kind === 'path' &&
      part.right.kind === 'path';
    if (!isEquality) {
      yield codes.joinCondition.at(part.span, wordsAt(text, part.span));
    } else if (left !== undefined && right !== undefined && !crosses(part, left, right)) {
      yield codes.joinSides.at(part.span, wordsAt(text, part.span), left, right);
    }
  }
}

function sideOf({ options }: Join, side: string): string | undefined {
  const value = options.find(({ name }) => name.toLowerCase() === side)?.value;
  return typeof value === 'string' ? value : undefined;
}

function crosses({ left, right }: Compare, a: string, b: string): boolean {
  if (left.kind !== 'path' || right.kind !== 'path') return false;
  const starts = (name: string, side: string) => name.startsWith(`${side}.`);
  return (
    (starts(left.name, a) && starts(right.name, b)) ||
    (starts(left.name, b) && starts(right.name, a))
  );
}
