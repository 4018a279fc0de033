import { open } from 'node:fs/promises';
import { headLength, type Shape, shapeOf } from '../input/shape.ts';
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
    if (
      path === undefined ||
      size < 2 * pieceSize ||
      !(await isPlainLines(path, source.name, said))
    ) {
      yield { source };
      continue;
    }
    for (let start = 0; start < size; start += pieceSize) {
      yield { source, range: { start, end: Math.min(size, start + pieceSize) } };
    }
  }
}

async function isPlainLines(path: string, name: string, said: Shape | undefined): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.subarray(0, bytesRead);
    // Packed data has a zero byte among its first: text has none.
    return !head.includes(0) && (said ?? shapeOf(head, name)) === 'lines';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
