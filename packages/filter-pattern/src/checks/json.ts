import type { Diagnostic } from '@sluice/core';
import type { And, Compare, Condition, JsonPattern, Or, Selector } from '../ast.ts';
import { codes } from '../codes.ts';
import { formatSubject } from '../format.ts';
import { leavesOf } from '../walk.ts';

type JsonCondition = Condition<Selector>;

export function* adviseJson(pattern: JsonPattern, text: string): Generator<Diagnostic> {
  yield* adviseMissing(pattern.condition, text, pattern.condition);
  for (const leaf of leavesOf(pattern.condition)) {
    if (leaf.kind === 'broken') continue;
    yield* adviseBracket(leaf.subject, text);
    if (leaf.kind === 'compare') yield* advisePresence(leaf);
  }
}

function* adviseBracket({ span }: Selector, text: string): Generator<Diagnostic> {
  if (text[span.start + 1] !== '[') return;
  const at = { start: span.start + 1, end: span.start + 1 };
  yield codes.bareBracket.at({
    span,
    fix: { title: 'put a point', edits: [{ span: at, text: '.' }] },
  });
}

function* advisePresence(compare: Compare<Selector>): Generator<Diagnostic> {
  const { value, operator, span, subject } = compare;
  if (value.kind !== 'text') return;
  if (operator === '=' && value.text === '*') yield codes.presence.at(span, formatSubject(subject));
}

/** `!=` that nothing beside it excuses: `… || NOT EXISTS`, or a test that the field is there. */
function* adviseMissing(
  condition: JsonCondition,
  text: string,
  around: JsonCondition,
): Generator<Diagnostic> {
  switch (condition.kind) {
    case 'or':
    case 'and':
      for (const operand of condition.operands) yield* adviseMissing(operand, text, condition);
      return;
    case 'compare': {
      if (condition.operator !== '!=') return;
      const selector = formatSubject(condition.subject);
      if (isExcused(selector, condition, around)) return;
      const written = text.slice(condition.subject.span.start, condition.subject.span.end);
      const fix = {
        title: 'match events without the field too',
        edits: [
          { span: { start: condition.span.start, end: condition.span.start }, text: '(' },
          {
            span: { start: condition.span.end, end: condition.span.end },
            text: ` || ${written} NOT EXISTS)`,
          },
        ],
      };
      yield codes.missingIgnored.at({ span: condition.span, fix }, selector);
      return;
    }
    default:
  }
}

function isExcused(selector: string, condition: Compare<Selector>, around: JsonCondition): boolean {
  if (around.kind !== 'and' && around.kind !== 'or') return false;
  const others = (around as And<Selector> | Or<Selector>).operands.filter(
    (one) => one !== condition,
  );
  return others.some((other) => {
    if (other.kind === 'broken' || other.kind === 'and' || other.kind === 'or') return false;
    if (formatSubject(other.subject) !== selector) return false;
    return around.kind === 'or' ? other.kind === 'not-exists' : other.kind === 'compare';
  });
}
