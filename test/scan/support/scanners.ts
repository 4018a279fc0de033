import { Scanner } from '@sluice/scan';
import fc from 'fast-check';

/** A scanner of each engine, small enough to be filled. */
export const scanners = (): Scanner[] =>
  (['wasm', 'js'] as const).map((engine) => Scanner.create({ engine, capacity: 8192 }));

/** Texts that are made of these characters for the most part, as bytes. */
export const bytesOfText = (characters: string, maxLength: number): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc
      .string({ unit: fc.constantFrom(...characters), maxLength })
      .map((text) => new Uint8Array(Buffer.from(text))),
    fc.uint8Array({ maxLength }),
  );

/** Puts a text into the block, not at its very start, between bytes that must not be read. */
export function placed(scanner: Scanner, text: Uint8Array, around: string) {
  const { bytes, input } = scanner;
  const from = input + 64 + (text.length % 17);
  bytes.fill(around.charCodeAt(0), input, from + text.length + 128);
  bytes.set(text, from);
  return { from, to: from + text.length };
}
