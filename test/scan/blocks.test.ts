import { type BlockStep, Blocks, type Fill, lineRanges, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText } from './support/scanners.ts';

const texts = bytesOfText('abc\n', 600);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A source that gives its bytes in portions of these sizes, in turn. */
function sourceOf(text: Uint8Array, portions: readonly number[]): Fill {
  let at = 0;
  let turn = 0;
  return (buffer, offset, length) => {
    const portion = text.subarray(at, at + Math.min(length, portions[turn++ % portions.length]!));
    buffer.set(portion, offset);
    at += portion.length;
    return portion.length;
  };
}

/** What the steps tell, with the text of the blocks. */
function told(scanner: Scanner, step: BlockStep) {
  if (step.kind !== 'block') return step;
  const { from, to, offset, linesBefore } = step;
  return { text: latin(scanner.bytes.subarray(from, to)), offset, linesBefore };
}

function readAll(scanner: Scanner, blocks: Blocks, fill: Fill, ask: boolean) {
  const all: ReturnType<typeof told>[] = [];
  for (;;) {
    const step = blocks.next(fill);
    if (step.kind === 'end') return all;
    if (step.kind === 'block' && ask) blocks.lines(step);
    all.push(told(scanner, step));
  }
}

const ends = (text: string) => text.split('\n').length - 1;

describe.each(['wasm', 'js'] as const)('blocks, engine %s', (engine) => {
  const portions = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });

  test('are whole lines, in order, and all of the text', () => {
    fc.assert(
      fc.property(
        texts,
        portions,
        fc.boolean(),
        fc.integer({ min: 1, max: 64 }),
        (text, sizes, ask, capacity) => {
          const scanner = Scanner.create({ engine, capacity });
          const all = readAll(scanner, new Blocks(scanner), sourceOf(text, sizes), ask);
          let before = '';
          for (const block of all) {
            if (!('text' in block)) throw new Error(block.kind);
            expect([block.offset, block.linesBefore]).toEqual([before.length, ends(before)]);
            before += block.text;
            expect(block.text.endsWith('\n') || before.length === text.length).toBe(true);
          }
          expect(before).toBe(latin(text));
        },
      ),
    );
  });

  test('are the same lines where text is pushed in pieces', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 200 }), (text, size) => {
        const scanner = Scanner.create({ engine, capacity: 50 });
        const blocks = new Blocks(scanner);
        let all = '';
        const take = (step: BlockStep) => {
          const one = told(scanner, step);
          if (!('text' in one)) return;
          expect([one.offset, one.linesBefore]).toEqual([all.length, ends(all)]);
          all += one.text;
        };
        for (let at = 0; at < text.length; at += size) {
          for (const step of blocks.push(text.subarray(at, at + size))) take(step);
        }
        take(blocks.last());
        expect(all).toBe(latin(text));
      }),
    );
  });

  test('of a text with lines that are too long tell which, and go on behind them', () => {
    const scanner = Scanner.create({ engine, capacity: 64 });
    const long = 'x'.repeat(1000);
    const text = Buffer.from(`a\nb\n${long}\nc\n${long}`);
    const blocks = new Blocks(scanner, { longestLine: 500 });
    const all = readAll(scanner, blocks, sourceOf(text, [40]), false);
    const lost = (offset: number, line: number) => {
      return { kind: 'long-line', offset, line, longestLine: 500 };
    };
    expect(all.filter((each) => 'kind' in each)).toEqual([lost(4, 3), lost(1007, 5)]);
    const kept = all.flatMap((each) => ('text' in each ? [each.text] : []));
    expect(kept.join('')).toBe('a\nb\nc\n');
    expect(scanner.capacity).toBeLessThan(1000);
  });

  test('may have as many lines as bytes, also after a line that is far longer', () => {
    const scanner = Scanner.create({ engine, capacity: 100 });
    const text = Buffer.from(`${'y'.repeat(5000)}\n${'\n'.repeat(5000)}`);
    const blocks = new Blocks(scanner);
    let count = 0;
    const fill = sourceOf(text, [1000]);
    for (let step = blocks.next(fill); step.kind === 'block'; step = blocks.next(fill)) {
      count += blocks.lines(step).count;
    }
    expect(count).toBe(5001);
  });

  test('keep what was made before memory grows', () => {
    const scanner = Scanner.create({ engine, capacity: 100 });
    const finders = [scanner.finder('needle'), scanner.finders(['needle', 'pin'])];
    const plan = scanner.planSpaces([1]);
    const text = Buffer.from(`${'y'.repeat(200_000)} needle\n`);
    const step = new Blocks(scanner).next(sourceOf(text, [1000]));
    if (step.kind !== 'block') throw new Error(step.kind);
    const places = finders.map((finder) => finder.find(step.from, step.to) - step.from);
    expect(places).toEqual([200_001, 200_001]);
    const { cells } = plan.read(scanner.lines(step.from, step.to));
    expect(cells[0]!.starts[0]! - step.from).toBe(200_001);
  });

  test('are counted as they are read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3000, maxLength: 9000 }), (bytes) => {
        const text = bytes.map((byte) => (byte % 3 === 0 ? 10 : byte));
        const scanner = Scanner.create({ engine, capacity: 10_000 });
        const { input } = scanner;
        scanner.bytes.fill(10, input, input + 9900).set(text, input);
        const to = input + text.length;
        expect(scanner.countLines(input, to)).toBe(scanner.lines(input, to).count);
      }),
      { numRuns: 30 },
    );
  });
});

test('ranges of a file meet between lines, and miss nothing', () => {
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 50 }),
      (text, parts, most) => {
        const read = (position: number, buffer: Uint8Array) => {
          const part = text.subarray(position, position + most);
          buffer.set(part);
          return part.length;
        };
        const ranges = lineRanges(text.length, parts, read);
        expect(ranges.length).toBeLessThanOrEqual(parts);
        expect(ranges.map(({ start, end }) => latin(text.subarray(start, end))).join('')).toBe(
          latin(text),
        );
        for (const { start, end } of ranges) {
          expect(end).toBeGreaterThan(start);
          expect(start === 0 || text[start - 1] === 10).toBe(true);
        }
      },
    ),
  );
});
