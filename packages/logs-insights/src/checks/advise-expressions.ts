import type { Diagnostic } from '@sluice/core';
import type { Arithmetic, Compare, Expression, Like, Logic, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { everyPart } from '../symbols/names.ts';
import { type Checking, expressionsOf, replacing } from './checking.ts';

/** Tests and calculations that do not do what they look like. */
export function* adviseExpressions({ commands }: Query, checking: Checking): Generator<Diagnostic> {
  for (const part of commands.flatMap(expressionsOf).flatMap((one) => [...everyPart(one)])) {
    if (part.kind === 'like') yield* adviseLike(part, checking);
    if (part.kind === 'compare') yield* adviseNull(part, checking);
    if (part.kind === 'and' || part.kind === 'or') yield* adviseParts(part, checking);
    if (part.kind === 'arithmetic') yield* adviseMinus(part, checking);
  }
}

/** `%` and `*` at the ends of a text mean something in SQL and in globs. */
function* adviseLike({ operator, pattern }: Like, { text }: Checking): Generator<Diagnostic> {
  if (operator !== 'like' || pattern.kind !== 'text') return;
  const { value, span } = pattern;
  if (value === '') yield codes.emptyPattern.at(span);
  const found = /^([%*]+)|([%*]+)$/.exec(value);
  if (found === null) return;
  const sign = `\`${(found[1] ?? found[2])!.charAt(0)}\``;
  const inner = text.slice(span.start + 1, span.end - 1).replace(/^[%*]+|[%*]+$/g, '');
  const quote = text.charAt(span.start);
  const fix = inner === '' ? undefined : replacing(span, `${quote}${inner}${quote}`);
  yield codes.likeWildcard.at({ span, fix }, sign);
}

function* adviseNull(compare: Compare, { text }: Checking): Generator<Diagnostic> {
  const { left, right, operator, span } = compare;
  const isNull = (one: Expression) => one.kind === 'path' && /^(?:null|none|nil)$/i.test(one.name);
  const side = isNull(right) ? right : isNull(left) ? left : undefined;
  if (side === undefined) return;
  const other = side === right ? left : right;
  const written = text.slice(other.span.start, other.span.end);
  const isSimple = other.kind === 'path' && (operator === '=' || operator === '!=');
  const call = operator === '=' ? `not ispresent(${written})` : `ispresent(${written})`;
  const fix = isSimple ? replacing(span, call) : undefined;
  yield codes.nullField.at({ span: side.span, fix }, text.slice(side.span.start, side.span.end));
}

/** Two names and a hyphen without a blank. */
function* adviseMinus(
  { operator, left, right, span }: Arithmetic,
  { text }: Checking,
): Generator<Diagnostic> {
  if (operator !== '-' || left.kind !== 'path' || right.kind !== 'path') return;
  const written = text.slice(span.start, span.end);
  if (!/^[@\w.]+-[A-Za-z_][\w.]*$/.test(written)) return;
  yield codes.subtractedNames.at({ span, fix: replacing(span, `\`${written}\``) }, written);
}

/** `like "a" or "b"`: the text is a condition by itself. */
function* adviseParts({ kind, operands }: Logic, { text }: Checking): Generator<Diagnostic> {
  for (const [i, one] of operands.entries()) {
    if (one.kind !== 'text' || one.value === '') continue;
    const before = operands[i - 1];
    const test = before?.kind === 'like' || before?.kind === 'compare' ? before : undefined;
    const left = test?.kind === 'like' ? test.operand : test?.left;
    const right = test?.kind === 'like' ? test.pattern : test?.right;
    const fix =
      left === undefined || right === undefined
        ? undefined
        : replacing(
            { start: one.span.start, end: one.span.start },
            text.slice(left.span.start, right.span.start),
            'compare it too',
          );
    yield codes.constantPart.at(
      { span: one.span, fix },
      text.slice(one.span.start, one.span.end),
      kind,
    );
  }
}
