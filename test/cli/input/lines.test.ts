import { LineSplitter } from '@sluice/cli/internal/input/lines';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces, split } from '../support/events.ts';

test('each line is an event, numbered from 1', () => {
  expect(split('lines', ['a\nb\nc\n'])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
});

test('the last line needs no end', () => {
  expect(split('lines', ['a\nb'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('empty lines are no events, but are counted', () => {
  expect(split('lines', ['\n\r\na\n\nb'])).toEqual([
    [3, 'a'],
    [5, 'b'],
  ]);
});

test('a carriage return before the line end is no part of the line', () => {
  expect(split('lines', ['a\r\nb\rc\r\n'])).toEqual([
    [1, 'a'],
    [2, 'b\rc'],
  ]);
});

test('where the chunks end makes no difference', () => {
  const lines = fc.array(
    fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')),
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  fc.assert(
    fc.property(lines, sizes, fc.boolean(), (texts, pieces, isEnded) => {
      const bytes = Buffer.from(texts.join('\n') + (isEnded ? '\n' : ''));
      const expected = texts.flatMap((text, i) => (text === '' ? [] : [[i + 1, text]]));
      expect(split('lines', inPieces(bytes, pieces))).toEqual(expected);
    }),
  );
});

test('a line that is not UTF-8 comes with its bytes', () => {
  const seen: [string, number, Uint8Array | undefined][] = [];
  const splitter = new LineSplitter({
    visit: (...event) => void seen.push(event as never),
    refuse: () => {},
  });
  splitter.push(Buffer.from('caf\xe9\r\n\ng\xc3\xa9\n\xff', 'latin1'));
  splitter.end();
  expect(seen).toEqual([
    ['caf\ufffd', 1, Buffer.from('caf\xe9\r', 'latin1')],
    ['g\u00e9', 3],
    ['\ufffd', 4, Buffer.from([0xff])],
  ]);
});

test('a line longer than 16 MiB is refused, and its neighbours are not', () => {
  const long = Buffer.alloc(1 << 20, 'x');
  const chunks = ['a\n', ...Array.from({ length: 17 }, () => long), 'end\nb\n'];
  expect(split('lines', chunks)).toEqual([
    [1, 'a'],
    [2, { refused: 'longer than 16 MiB, left out' }],
    [3, 'b'],
  ]);
});
