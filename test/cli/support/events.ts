import type { EventVisitor, Splitter } from '@sluice/cli/internal/input/event';
import { type Shape, splitterOf } from '@sluice/cli/internal/input/shape';

/** What a splitter said: events as `[number, text]`, refusals as `[number, { refused }]`. */
export type Said = [number: number, said: string | { readonly refused: string }];

/** Splits an input that comes in chunks. */
export function split(shape: Shape, chunks: Iterable<string | Uint8Array>): Said[] {
  const said: Said[] = [];
  const splitter: Splitter = splitterOf(shape, recorderOf(said));
  for (const chunk of chunks) {
    // The chunk is overwritten afterwards, as a buffer that is read into again would be.
    const bytes = Buffer.from(chunk as string);
    splitter.push(bytes);
    bytes.fill(0x23);
  }
  splitter.end();
  return said;
}

export const recorderOf = (said: Said[]): EventVisitor => ({
  visit: (text, number) => void said.push([number, text]),
  refuse: (number, refused) => void said.push([number, { refused }]),
});

/** The same bytes in pieces of the given sizes, over and over. */
export function* inPieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}
