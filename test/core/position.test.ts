import { lineAt, positionAt } from '@sluice/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a position', () => {
  test.each([
    ['', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\nb', 2, 2, 1],
    ['ab', 99, 1, 3],
  ])('in %j at %i is %i:%i', (text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });

  test('leads back to its offset', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n') });
    fc.assert(
      fc.property(texts, fc.nat({ max: 12 }), (text, at) => {
        const offset = Math.min(at, text.length);
        const { line, column } = positionAt(text, offset);
        const before = Array.from({ length: line - 1 }, (_, i) => i + 1);
        let start = 0;
        for (const number of before) {
          start += lineAt(text, number).length;
          start += text.startsWith('\r\n', start) ? 2 : 1;
        }
        expect(start + column - 1).toBe(offset);
      }),
    );
  });
});

test('a line is given without its end', () => {
  const text = 'one\r\ntwo\n\rfour';
  expect([1, 2, 3, 4].map((line) => lineAt(text, line))).toEqual(['one', 'two', '', 'four']);
});
