import { spanOf } from '@sluice/core';
import { type State, states } from '../state.ts';
import type { AtLeast, Child } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { nameOf, type Token } from './lex.ts';
import { listCalls, listNames } from './repair.ts';

/** Reads what follows `AT_LEAST`, so many groups deep; nothing where it is broken. */
// at-least = "AT_LEAST" , "(" , threshold , "," , [ "NOT" ] , state , "," , "(" , names , ")" , ")"
export function readAtLeast(cursor: Cursor, start: Token, groups: number): AtLeast | undefined {
  if (!cursor.accept('(')) return cursor.fault('open');
  const threshold = cursor.next;
  if (threshold.kind !== 'word' || !/^\d+%?$/.test(threshold.text))
    return cursor.fault('threshold');
  cursor.step();
  if (!cursor.accept(',')) return cursor.fault('comma');
  const negated = cursor.isOperand('NOT', 'stateOrNot');
  if (negated) cursor.step();
  const state = readState(cursor, negated);
  if (state === undefined) return undefined;
  if (!cursor.accept(',')) return cursor.fault('comma', listCalls(cursor.rest, state));
  if (!cursor.accept('(')) return cursor.fault('open', listNames(cursor.rest));
  const children = readChildren(cursor, groups);
  if (children === undefined) return undefined;
  if (!cursor.accept(')')) return cursor.fault('close', cursor.closing(1 + groups));
  return {
    kind: 'at-least',
    threshold: Number.parseInt(threshold.text, 10),
    percent: threshold.text.endsWith('%'),
    thresholdSpan: spanOf(threshold.start, threshold.end),
    negated,
    state,
    children,
    span: cursor.since(start),
  };
}

function readState(cursor: Cursor, negated: boolean): State | undefined {
  const expectation = negated ? 'state' : 'stateOrNot';
  const found = states.find((state) => cursor.isOperand(state, expectation));
  if (found === undefined) return cursor.fault(expectation);
  cursor.step();
  return found;
}

// names = name , { "," , name }
function readChildren(cursor: Cursor, groups: number): readonly Child[] | undefined {
  const children: Child[] = [];
  do {
    const child = readChild(cursor, 'children');
    if (child === undefined) return undefined;
    children.push(child);
  } while (cursor.accept(','));
  return cursor.accept(')') ? children : cursor.fault('commaOrClose', cursor.closing(2 + groups));
}

// name = bare-name | quoted-name
export function readChild(cursor: Cursor, where: 'child' | 'children'): Child | undefined {
  const { next, second } = cursor;
  if (next.kind === 'word' || next.kind === 'quoted') {
    const { start, end } = cursor.step();
    const quoted = next.kind === 'quoted';
    return { kind: 'child', text: nameOf(next), quoted, span: spanOf(start, end) };
  }
  if (where === 'child') return cursor.fault('child');
  // AWS: in a list two tokens are read before it is clear that no name begins; both are reported.
  const both = second === undefined || second.kind === 'end' ? '' : second.text;
  return cursor.fault('child', undefined, next.text + both);
}
