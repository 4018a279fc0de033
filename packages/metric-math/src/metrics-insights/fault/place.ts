/** What stands before a fault. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** The word, quoted text or sign before it, and the ones before that. */
  readonly last: string;
  readonly earlier: readonly Piece[];
  /** The keyword of the clause that it stands in, in capitals: `GROUP BY` is `GROUP`. */
  readonly clause: string;
  /** How many parentheses are open. */
  readonly depth: number;
}

export interface Piece {
  readonly text: string;
  readonly at: number;
}

const clauses = /^(?:select|from|where|group|order|limit)$/i;

/** Everything before the first fault is well formed: no quote is open there. */
export function placeOf(text: string, at: number): Place {
  const earlier = piecesOf(text.slice(0, at));
  let clause = '';
  let depth = 0;
  for (const { text: piece } of earlier) {
    if (clauses.test(piece)) clause = piece.toUpperCase();
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
  }
  return { text, at, last: earlier.at(-1)?.text ?? '', earlier, clause, depth };
}

const piece = /'(?:[^'\\]|\\'|\\)*'|"(?:[^"\\]|\\[\s\S])*"|\w+|\S/g;

const piecesOf = (text: string): readonly Piece[] =>
  Array.from(text.matchAll(piece), ({ 0: found, index }) => ({ text: found, at: index }));

/** Where a text ends too early, the service quotes what follows the last keyword, or that itself. */
export function phraseStart(text: string): number {
  let start = 0;
  let isAfter = false;
  for (const { text: found, at } of piecesOf(text)) {
    const isKeyword = /^(?:select|from|where|and|group|order|by|limit)$/i.test(found);
    if (isKeyword || isAfter) start = at;
    isAfter = isKeyword;
  }
  return start;
}
