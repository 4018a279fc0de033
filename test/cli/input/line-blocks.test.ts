import { LineBlocks } from '@sluice/cli/internal/input/line-blocks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '../support/events.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 500);

/** Memory as a scanner has it, with something before the text. */
function memory() {
  const held = { bytes: Buffer.alloc(0), input: 5, reserve };
  function reserve(bytes: number) {
    if (held.bytes.length - 5 < bytes) held.bytes = Buffer.concat([held.bytes], 5 + bytes);
  }
  return held;
}

/** What comes out, block by block, and how many lines were left out before each. */
function cut(pieces: Iterable<Uint8Array>, size: number, isFlushed = false) {
  const held = memory();
  const blocks: { text: string; offset: number }[] = [];
  let skipped = 0;
  const cutter = new LineBlocks(
    held,
    {
      take: ({ from, to, offset }) => {
        blocks.push({ text: held.bytes.toString('latin1', from, to), offset });
        // What was handed over may be written over.
        held.bytes.fill(0x23, from, to);
      },
      skip: () => {
        skipped += 1;
      },
    },
    { size },
  );
  for (const piece of pieces) cutter.push(piece);
  if (isFlushed) cutter.flush();
  else cutter.end();
  return { blocks, skipped };
}

describe('blocks', () => {
  const text = fc
    .array(fc.tuple(fc.nat(40), fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 30 })
    .map((lines) => lines.map(([length, end], i) => `${i}`.repeat(length) + end).join(''));
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });

  test('hold every byte once, whole lines, and know where they stand', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(9),
        sizes,
        fc.integer({ min: 1, max: 70 }),
        (lines, rest, of, size) => {
          const whole = lines + 'x'.repeat(rest);
          const { blocks, skipped } = cut(inPieces(Buffer.from(whole), of), size);
          expect(blocks.map((block) => block.text).join('')).toBe(whole);
          expect(skipped).toBe(0);
          let offset = 0;
          for (const [i, block] of blocks.entries()) {
            expect(block.offset).toBe(offset);
            offset += block.text.length;
            if (i < blocks.length - 1) expect(block.text.endsWith('\n')).toBe(true);
            const isOneLine = !block.text.slice(0, -1).includes('\n');
            expect(block.text.length <= size || isOneLine).toBe(true);
          }
        },
      ),
      { numRuns },
    );
  });

  test('hold only whole lines where the input broke off', () => {
    const { blocks } = cut([Buffer.from('one\ntwo\nthr')], 100, true);
    expect(blocks.map((block) => block.text)).toEqual(['one\ntwo\n']);
    expect(cut([Buffer.from('one')], 100, true).blocks).toEqual([]);
  });

  test('hold no line that is longer than an event may be', () => {
    const most = 1 << 24;
    const long = Buffer.alloc(most + 10, 'x');
    const of = (length: number) => [
      Buffer.from('a\n'),
      long.subarray(0, length),
      Buffer.from('\nb\n'),
    ];
    const longest = cut(of(most - 1), 1 << 20);
    expect(longest.skipped).toBe(0);
    expect(longest.blocks.map((block) => block.text.length)).toEqual([2, most, 2]);
    for (const length of [most, most + 1, most + 10]) {
      const { blocks, skipped } = cut(of(length), 1 << 20);
      expect({ skipped, texts: blocks.map((block) => block.text) }).toEqual({
        ...{ skipped: 1, texts: ['a\n', 'b\n'] },
      });
      expect(blocks[1]!.offset).toBe(2 + length + 1);
    }
    expect(cut([long.subarray(0, most)], 1 << 20)).toMatchObject({ skipped: 0 });
    expect(cut([long], 1 << 20)).toEqual({ skipped: 1, blocks: [] });
  }, 30_000);
});
