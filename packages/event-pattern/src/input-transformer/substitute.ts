import type { Span } from '@sluice/core';
import type { JsonValue } from '@sluice/syntax';
import type { Part } from './ast.ts';
import { readSequence, type Sequence } from './sequence.ts';

/** A template with `null` for every placeholder: what the service checks the syntax of. */
export interface Substituted {
  readonly text: string;
  readonly sequence: Sequence;
  /** Where something of the substituted text stands in the template. */
  original(span: Span): Span;
  /** The placeholders that stand in keys of objects, as spans of the template. */
  readonly keys: readonly Span[];
}

interface Piece {
  /** In the substituted text. */
  readonly start: number;
  readonly part: Part;
}

export function substitute(parts: readonly Part[], many: boolean): Substituted {
  const pieces: Piece[] = [];
  let text = '';
  for (const part of parts) {
    pieces.push({ start: text.length, part });
    text += part.kind === 'placeholder' ? 'null' : part.text;
  }
  const sequence = readSequence(text, many);
  return {
    text,
    sequence,
    original: (span) => original(pieces, span),
    keys: keysOf(sequence).flatMap((key) => placeholdersIn(pieces, key)),
  };
}

function original(pieces: readonly Piece[], { start, end }: Span): Span {
  const from = originalOffset(pieces, start, 'start');
  return { start: from, end: Math.max(from, originalOffset(pieces, end, 'end')) };
}

function originalOffset(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  const piece = pieces[pieceAt(pieces, side === 'end' ? offset - 1 : offset)];
  if (piece === undefined) return 0;
  const { span, kind } = piece.part;
  if (kind === 'placeholder') return span[side];
  return Math.min(span.start + offset - piece.start, span.end);
}

/** The last piece that begins at or before the offset. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function placeholdersIn(pieces: readonly Piece[], { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let i = pieceAt(pieces, start); i < pieces.length && pieces[i]!.start < end; i++) {
    if (pieces[i]!.part.kind === 'placeholder') found.push(pieces[i]!.part.span);
  }
  return found;
}

/** The spans of all keys. Without recursion: the template is a user's. */
function keysOf({ values }: Sequence): Span[] {
  const keys: Span[] = [];
  for (const { value: root, from } of values) {
    const work: JsonValue[] = [root];
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (node.kind === 'array') for (const element of node.elements) work.push(element);
      if (node.kind !== 'object') continue;
      for (const { key, value } of node.members) {
        keys.push({ start: from + key.span.start, end: from + key.span.end });
        work.push(value);
      }
    }
  }
  return keys.sort((a, b) => a.start - b.start);
}
