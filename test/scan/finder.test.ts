import { type Finder, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, placed, scanners } from './support/scanners.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The first place of any needle, by looking for each of them from every place on. */
function firstOf(text: string, needles: readonly string[]): number {
  const places = needles.map((needle) => text.indexOf(needle)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

const texts = bytesOfText('aAbB@`\r\n', 300);
const needles = fc.oneof(bytesOfText('aAbB@`\n', 5), bytesOfText('ab', 40));
const many = fc.array(needles, { maxLength: 80 });

describe.each(scanners())('finders, engine $engine', (scanner) => {
  const placeOf = (finder: Finder, text: Uint8Array, around: string) => {
    const { from, to } = placed(scanner, text, around);
    const place = finder.find(from, to);
    return place < 0 ? place : place - from;
  };

  test('find the first place of a needle, and nothing beyond the text', () => {
    fc.assert(
      fc.property(texts, needles, fc.constantFrom('a', 'b'), (text, needle, around) => {
        const finder = scanner.finder(needle, { sample: text });
        expect(placeOf(finder, text, around)).toBe(latin(text).indexOf(latin(needle)));
      }),
      { numRuns: 2000 },
    );
  });

  test('find a needle in either case of its ASCII letters', () => {
    fc.assert(
      fc.property(texts, needles, (text, needle) => {
        const finder = scanner.finder(needle, { ignoreCase: true });
        const expected = lower(latin(text)).indexOf(lower(latin(needle)));
        expect(placeOf(finder, text, 'A')).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('find the first place of any of several needles', () => {
    fc.assert(
      fc.property(texts, many, fc.boolean(), (text, all, ignoreCase) => {
        const form = ignoreCase ? lower : (each: string) => each;
        const finder = scanner.finders(all, { ignoreCase });
        const expected = firstOf(
          form(latin(text)),
          all.map((needle) => form(latin(needle))),
        );
        expect(placeOf(finder, text, 'b')).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('mark which needles are in which rows, each of them wherever others overlap it', () => {
    const some = fc.array(
      needles.filter(({ length }) => length > 0),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(texts, some, fc.boolean(), (text, all, ignoreCase) => {
        const form = ignoreCase ? lower : (each: string) => each;
        const marker = scanner.marker(all, ignoreCase);
        const { from, to } = placed(scanner, text, 'a');
        const lines = scanner.lines(from, to);
        const expected = Array.from(lines.starts, (start, row) =>
          form(latin(scanner.bytes.subarray(start, lines.ends[row]))),
        ).flatMap((line, row) => {
          const here = all.flatMap((needle, i) => (line.includes(form(latin(needle))) ? [i] : []));
          return here.length === 0 ? [] : [[row, ...here]];
        });
        const found: number[][] = [];
        marker.each(lines, (row, words, at) => {
          const isIn = (i: number) => (words[at + (i >> 5)]! & (1 << (i & 31))) !== 0;
          found.push([row, ...all.flatMap((_, i) => (isIn(i) ? [i] : []))]);
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('mark lines by the thousand', () => {
    const { from, to } = placed(scanner, Buffer.from('ab\n\nb\n'.repeat(1100)), 'a');
    const found: number[][] = [];
    scanner.marker(['a', 'b']).each(scanner.lines(from, to), (row, words, at) => {
      found.push([row, words[at]!]);
    });
    expect(found).toEqual(
      Array.from({ length: 1100 }, (_, i) => [
        [3 * i, 3],
        [3 * i + 2, 2],
      ]).flat(),
    );
  });

  test('find the rows that hold a needle, each once', () => {
    fc.assert(
      fc.property(texts, many, fc.boolean(), (text, all, single) => {
        const wanted = single ? all.slice(0, 1) : all;
        const finder = scanner.finders(wanted);
        const { from, to } = placed(scanner, text, 'a');
        const lines = scanner.lines(from, to);
        const expected = Array.from(lines.starts, (start, row) =>
          latin(scanner.bytes.subarray(start, lines.ends[row])),
        ).flatMap((line, row) => (firstOf(line, wanted.map(latin)) < 0 ? [] : [row]));
        expect([...scanner.rowsWith(finder, lines)]).toEqual(expected);
        const own = new Int32Array(lines.count);
        expect([...scanner.rowsWith(finder, lines, own)]).toEqual(expected);
        expect([...own.subarray(0, expected.length)]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([1, 2, 15, 16, 17, 33, 3000])('find a needle of %i bytes at every place', (size) => {
    const needle = Uint8Array.from({ length: size }, (_, i) => 97 + ((i * i) % 23));
    const finder = scanner.finder(needle);
    for (let at = 0; at < 130; at++) {
      const text = new Uint8Array(at + size + 3).fill(46);
      text.set(needle, at);
      expect(placeOf(finder, text, '.')).toBe(at);
      expect(placeOf(finder, text.subarray(0, at + size - 1), latin(needle.slice(-1)))).toBe(-1);
    }
  });

  test('look for hundreds of needles as for one', () => {
    const all = Array.from({ length: 700 }, (_, i) => `<${i * 7919}>`);
    const finder = scanner.finders(all);
    for (const [i, needle] of all.entries()) {
      expect(placeOf(finder, Buffer.from(`<1> ${i} ${needle}`), '>')).toBe(5 + String(i).length);
    }
  });

  test('look for nothing at all, and find nothing', () => {
    expect(placeOf(scanner.finders([]), Buffer.from('abc'), 'a')).toBe(-1);
  });

  test('take time linear in text and needle, whatever they are', () => {
    const large = Scanner.create({ engine: scanner.engine, capacity: 2 ** 21 });
    const { input, capacity } = large;
    const finder = large.finder('a'.repeat(100_001));
    large.bytes.fill(97, input, input + capacity);
    for (let at = input; at < input + capacity; at += 99_000) large.bytes[at] = 98;
    const start = performance.now();
    expect(finder.find(input, input + capacity)).toBe(-1);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
