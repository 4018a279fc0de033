import { Scanner } from '@sluice/scan';
import { hashAt, keyCount } from '@sluice/scan/internal/dictionary/hash';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, cellsOf, content } from './support/cells.ts';
import { bytesOfText, scanners } from './support/scanners.ts';

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '"', '\n', '\ufffd'), maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('a', '\ud83d', '\ude00', 'é'), maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 250, maxLength: 300 }),
);
const isPlain = (text: string) =>
  JSON.stringify(text) === `"${text}"` && !/\p{Surrogate}/u.test(text);
const cell = fc.oneof(
  words.filter(isPlain).map((text) => content('text', text)),
  words.map((text) => content('escaped', JSON.stringify(`${text}\t`).slice(1, -1))),
  words.map((text) => content('escaped', `\\u0061${JSON.stringify(text).slice(1, -1)}`)),
  bytesOfText('ab', 6).map((bytes) => ({ kind: 1, bytes })),
  fc.constantFrom(
    content('missing', 'a'),
    content('null', 'null'),
    content('number', '1'),
    content('text', '1'),
    content('true', 'true'),
    content('false', 'false'),
    content('container', '[1]'),
  ),
);

/** The text that a cell stands for. */
function textOf({ kind, bytes }: Content): string | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  if (kind === 0 || kind === 6) return undefined;
  return kind === 2 ? JSON.parse(`"${text}"`) : text;
}

/** Codes in the order in which texts are met. */
function codesOf(texts: readonly (string | undefined)[]) {
  const known = new Map<string, number>();
  const codes = texts.map((text) => {
    if (text === undefined) return -1;
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text)!;
  });
  return { codes, texts: [...known.keys()] };
}

describe.each(scanners())('a dictionary, engine $engine', (scanner) => {
  test('gives one code to each text, in the order in which they are met', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 25 }), (contents) => {
        const dictionary = scanner.dictionary();
        const out = new Int32Array(contents.length);
        const expected = codesOf(contents.map(textOf));
        for (const around of ['a', '\u0080']) {
          dictionary.codes(cellsOf(scanner, contents, around), undefined, out.fill(7));
          expect([...out]).toEqual(expected.codes);
        }
        expect(dictionary.size).toBe(expected.texts.length);
        expect(expected.texts.map((_, code) => dictionary.text(code))).toEqual(expected.texts);
      }),
      { numRuns: 1000 },
    );
  });

  test('looks at the rows that are asked for, and at no others', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 25 }), (contents) => {
        const rows = Int32Array.from(contents.keys()).filter((row) => row % 3 === 1);
        const out = new Int32Array(contents.length).fill(7);
        scanner.dictionary().codes(cellsOf(scanner, contents, 'b'), rows, out);
        const { codes } = codesOf([...rows].map((row) => textOf(contents[row]!)));
        expect([...out].filter((_, row) => row % 3 === 1)).toEqual(codes);
        expect([...out].filter((_, row) => row % 3 !== 1).every((code) => code === 7)).toBe(true);
      }),
    );
  });

  test('holds a hundred thousand, and says how much memory that takes', () => {
    const large = Scanner.create({ engine: scanner.engine });
    const dictionary = large.dictionary();
    const [block, count] = [20_000, 100_000];
    const empty = dictionary.byteLength;
    for (let turn = 0; turn < 2; turn++) {
      for (let first = 0; first < count; first += block) {
        const keys = Array.from({ length: block }, (_, i) => content('text', `key-${first + i}`));
        const out = new Int32Array(block);
        dictionary.codes(cellsOf(large, keys, ' '), undefined, out);
        expect([out[0], out[block - 1]]).toEqual([first, first + block - 1]);
      }
      expect(dictionary.size).toBe(count);
    }
    expect(dictionary.text(54_321)).toBe('key-54321');
    expect(dictionary.byteLength - empty).toBeGreaterThan(count * 10);
    expect(dictionary.byteLength).toBeLessThan(count * 60);
  });

  test('hashes as the other engine does, with the same secret', () => {
    const secret = new Int32Array(keyCount * 2).map((_, i) => Math.imul(i + 1, 0x9e3779b1));
    const { memory } = scanner;
    const [table, early] = [memory.table(keyCount * 8), memory.table(1024 * 64)];
    const [kinds, starts, ends, out, hashes, modes, left] = Array.from({ length: 7 }, () =>
      memory.table(64),
    ).map(({ address }) => address);
    memory.views.words.set(secret, table.address >> 2);
    memory.views.bytes[kinds!] = 1;
    fc.assert(
      fc.property(bytesOfText('aé', 1100), (text) => {
        const from = scanner.input + 1;
        const { bytes, words: columns } = memory.views;
        bytes.fill(0x99, from, from + text.length + 8).set(text, from);
        columns[starts! >> 2] = from;
        columns[ends! >> 2] = from + text.length;
        const count = memory.kernels.encode(
          kinds!,
          starts!,
          ends!,
          0,
          1,
          table.address,
          early.address,
          out!,
          hashes!,
          modes!,
          left!,
        );
        expect([count, columns[left! >> 2], columns[out! >> 2]]).toEqual([1, 0, -1]);
        const { hash, isAscii } = hashAt(text, 0, text.length, secret);
        expect(columns[hashes! >> 2]).toBe(hash);
        expect(bytes[modes!]).toBe(isAscii ? 1 : 2);
      }),
    );
  });
});

test('texts that are alike are spread well', () => {
  const secret = Int32Array.from({ length: keyCount * 2 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
  const texts = Array.from({ length: 65_536 }, (_, i) => Buffer.from(`00000000-0000-${i * 4096}`));
  const hashes = new Set(texts.map((text) => hashAt(text, 0, text.length, secret).hash));
  const slots = new Set([...hashes].map((hash) => hash & 0xffff));
  expect(hashes.size).toBeGreaterThan(65_500);
  // Chance would fill 1 - 1/e of them, about 0.63.
  expect(slots.size / 65_536).toBeGreaterThan(0.55);
});
