import type { Diagnostic } from '@sluice/core';
import type { SpacePattern } from '../ast.ts';
import { codes } from '../codes.ts';
import { leavesOf } from '../walk.ts';

export function* adviseSpace({ slots, span }: SpacePattern): Generator<Diagnostic> {
  const conditioned = slots.filter((slot) => slot.kind === 'field' && slot.condition !== undefined);
  if (conditioned.length === 0) yield codes.everyLine.at(span);
  if (slots.some(({ kind }) => kind === 'ellipsis')) return;
  const last = slots.at(-1);
  if (last?.kind !== 'field' || last.condition === undefined) return;
  // `x*`, `*` and `!=` read the rest of a line as they read one token.
  const picky = leavesOf(last.condition).some(
    (leaf) =>
      leaf.kind === 'compare' &&
      leaf.operator !== '!=' &&
      (leaf.value.kind === 'number' ||
        (leaf.value.kind === 'text' && !leaf.value.text.endsWith('*'))),
  );
  if (!picky) return;
  const at = { start: last.span.end, end: last.span.end };
  const fix = { title: 'let more tokens follow', edits: [{ span: at, text: ', ...' }] };
  yield codes.restOfLine.at({ span: last.span, fix }, last.name ?? `$${slots.length}`);
}
