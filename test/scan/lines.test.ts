import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, placed, scanners } from './support/scanners.ts';

/** As one would read it: a line loses its `\n`, and one `\r` before it. */
function linesOf(bytes: Uint8Array): string[] {
  const parts = Buffer.from(bytes).toString('latin1').split('\n');
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part) => part.replace(/\r$/, ''));
}

const texts = bytesOfText('ab\r\n\0é', 400);

describe.each(scanners())('lines, engine $engine', (scanner) => {
  test('are those of the text, and of nothing around it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('\r', '\n', 'x'), (text, around) => {
        const { from, to } = placed(scanner, text, around);
        const { count, starts, ends } = scanner.lines(from, to);
        const found = Array.from({ length: count }, (_, row) =>
          Buffer.from(scanner.bytes.subarray(starts[row], ends[row])).toString('latin1'),
        );
        expect(found).toEqual(linesOf(text));
        expect([starts.length, ends.length]).toEqual([count, count]);
      }),
    );
  });

  test('of nothing are none', () => {
    expect(scanner.lines(scanner.input, scanner.input).count).toBe(0);
  });

  test('fill a whole block of line ends', () => {
    scanner.bytes.fill(10, scanner.input, scanner.input + scanner.capacity);
    const { count, ends } = scanner.lines(scanner.input, scanner.input + scanner.capacity);
    expect([count, ends[count - 1]]).toEqual([scanner.capacity, scanner.input + count - 1]);
  });
});
