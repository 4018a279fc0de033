import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Bytes, fileBytes, unpacked } from '@sluice/cli/internal/input/bytes';
import { lineRange } from '@sluice/cli/internal/input/range';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../support/call.ts';
import { inPieces } from '../support/events.ts';
import { zstd } from '../support/zstd.ts';

async function textOf(bytes: Bytes): Promise<string> {
  const chunks: Buffer[] = [];
  // A copy, since a chunk is only good until the next one.
  for await (const chunk of bytes) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes, [size]);
}

const large = Array.from({ length: 100_000 }, (_, i) => `line ${i} of many\n`).join('');

describe('bytes are unpacked', () => {
  test.each([1, 3, 1000])('from gzip, in chunks of %i', async (size) => {
    expect(await textOf(unpacked(stream(gzipSync('hello'), size)))).toBe('hello');
  });

  test.each([1, 3, 1000])('from zstd, in chunks of %i', async (size) => {
    expect(await textOf(unpacked(stream(zstd.bytes, size)))).toBe(zstd.text);
  });

  test('from several packed parts, one after the other', async () => {
    const gzips = Buffer.concat([gzipSync('one '), gzipSync('two')]);
    expect(await textOf(unpacked(stream(gzips, 1000)))).toBe('one two');
    const zstds = Buffer.concat([zstd.skipped, zstd.bytes, zstd.bytes]);
    expect(await textOf(unpacked(stream(zstds, 1000)))).toBe(zstd.text + zstd.text);
  });

  test('when they are packed, else left as they are', async () => {
    for (const text of ['', 'a', 'abc', 'plain text']) {
      expect(await textOf(unpacked(stream(Buffer.from(text), 1)))).toBe(text);
    }
  });

  test('and what ends too early is an error', async () => {
    const gzip = gzipSync(large);
    await expect(textOf(unpacked(stream(gzip.subarray(0, 5000), 999)))).rejects.toThrow();
    await expect(textOf(unpacked(stream(zstd.bytes.subarray(0, 20), 7)))).rejects.toThrow();
  });

  test('and an error of the source is passed on', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield gzipSync(large).subarray(0, 5000);
      throw new Error('the disk is gone');
    }
    await expect(textOf(unpacked(broken()))).rejects.toThrow('the disk is gone');
  });
});

describe('a file', () => {
  test('is read to its end, and again', async () => {
    const path = join(await folderOf({ 'a.log': large }), 'a.log');
    expect(await textOf(fileBytes(path))).toBe(large);
    expect(await textOf(unpacked(fileBytes(path)))).toBe(large);
  });

  test('may be left before', async () => {
    const path = join(await folderOf({ 'a.log': large, 'a.gz': gzipSync(large) }), 'a.log');
    for await (const chunk of unpacked(fileBytes(path))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    for await (const _ of unpacked(fileBytes(path.replace('log', 'gz')))) break;
  });

  test('is cut into ranges of whole lines, each line in exactly one', async () => {
    const path = join(await folderOf({ 'a.log': large }), 'a.log');
    const small = join(await folderOf({ 'b.log': 'aa\nb\n\nccc\nd' }), 'b.log');
    for (const [file, text, step] of [
      [path, large, 300_007],
      ...Array.from({ length: 12 }, (_, i) => [small, 'aa\nb\n\nccc\nd', i + 1] as const),
    ] as const) {
      let joined = '';
      for (let start = 0; start < text.length; start += step) {
        const piece = await textOf(
          lineRange(file, { start, end: Math.min(text.length, start + step) }),
        );
        expect(piece === '' || joined === '' || joined.endsWith('\n')).toBe(true);
        joined += piece;
      }
      expect(joined).toBe(text);
    }
  });
});
