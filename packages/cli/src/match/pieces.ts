import { isPlainLines } from '../input/plain.ts';
import type { Shape } from '../input/shape.ts';
import type { Source } from '../input/source.ts';
import type { Piece } from './piece.ts';

const pieceSize = 1 << 24;

/** One piece an input. */
export async function* wholePieces(sources: readonly Source[]): AsyncGenerator<Piece> {
  for (const source of sources) yield { source };
}

/** Large files of lines in pieces that several threads can search; line numbers are lost. */
export async function* splitPieces(
  sources: readonly Source[],
  said: Shape | undefined,
): AsyncGenerator<Piece> {
  for (const source of sources) {
    const { path, size = 0 } = source;
    const isLarge = size >= 2 * pieceSize;
    if (path === undefined || !isLarge || !(await isPlainLines({ ...source, path }, said))) {
      yield { source };
      continue;
    }
    for (let start = 0; start < size; start += pieceSize) {
      yield { source, range: { start, end: Math.min(size, start + pieceSize) } };
    }
  }
}
