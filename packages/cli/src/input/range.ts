import { fileBytes, type Range } from './bytes.ts';

/**
 * The lines of a file that begin in the range: pieces that touch share no line and lose none.
 */
export async function* lineRange(path: string, range: Range): AsyncGenerator<Uint8Array> {
  // The byte before tells whether a line begins just here.
  let position = Math.max(0, range.start - 1);
  let isInside = range.start === 0;
  for await (const chunk of fileBytes(path, { start: position, end: Number.MAX_SAFE_INTEGER })) {
    const from = isInside ? 0 : chunk.indexOf(lineFeed) + 1;
    const stop = lineEndFrom(chunk, range.end - 1 - position);
    position += chunk.length;
    isInside ||= from > 0;
    if (isInside && (stop === undefined || stop > from)) yield chunk.subarray(from, stop);
    if (stop !== undefined) return;
  }
}

/** Behind the first line end at `index` or later, where the chunk has it. */
function lineEndFrom(chunk: Uint8Array, index: number): number | undefined {
  if (index >= chunk.length) return undefined;
  const found = chunk.indexOf(lineFeed, Math.max(0, index));
  return found < 0 ? undefined : found + 1;
}

const lineFeed = 10;
