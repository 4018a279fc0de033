import { type Cells, Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfText, placed } from './support/scanners.ts';

describe.each(['wasm', 'js'] as const)('memory, engine %s', (engine) => {
  test('is written only where it belongs to who writes', () => {
    const scanner = Scanner.create({ engine, capacity: 2048 });
    const { memory } = scanner;
    const guards: { readonly address: number }[] = [];
    const guarded = <T>(made: T): T => {
      guards.push(memory.table(64));
      return made;
    };
    const finders = [
      guarded(scanner.finder('a\n')),
      guarded(scanner.finder('ab', { ignoreCase: true })),
      guarded(scanner.finders(['a1', 'b', '-1'])),
    ];
    const plans = [
      guarded(scanner.planSpaces([0, -1, 2])),
      guarded(scanner.planSpaces([1], { quoted: true })),
    ];
    const dictionary = guarded(scanner.dictionary());
    for (const { address } of guards) scanner.bytes.fill(0xab, address, address + 64);
    fc.assert(
      fc.property(bytesOfText('ab1- "[]\n\r', 1800), (text) => {
        const { from, to } = placed(scanner, text, ' ');
        const front = scanner.bytes.slice(0, scanner.input + scanner.capacity + 64);
        const lines = scanner.lines(from, to);
        for (const finder of finders) scanner.rowsWith(finder, lines);
        const { count } = lines;
        for (const plan of plans) {
          for (const cells of plan.read(lines).cells as readonly Cells[]) {
            scanner.numbers(cells, undefined, new Float64Array(count));
            scanner.instants(cells, undefined, new Float64Array(count));
            dictionary.codes(cells, undefined, new Int32Array(count));
          }
        }
        const after = scanner.bytes.subarray(0, front.length);
        expect(Buffer.compare(Buffer.from(after), Buffer.from(front))).toBe(0);
        for (const { address } of guards) {
          expect(scanner.bytes.subarray(address, address + 64).every((each) => each === 0xab)).toBe(
            true,
          );
        }
      }),
    );
  });

  test('gives columns where they are after they moved, though memory did not grow', () => {
    const scanner = Scanner.create({ engine, capacity: 1000 });
    const plan = scanner.planSpaces([1]);
    const second = () => {
      scanner.bytes.set(Buffer.from('a b'), scanner.input);
      const { cells } = plan.read(scanner.lines(scanner.input, scanner.input + 3));
      return scanner.cellText(cells[0]!, 0);
    };
    expect(second()).toBe('b');
    for (let size = 1001; size < 1100; size += 33) {
      scanner.reserve(size);
      expect(second()).toBe('b');
    }
  });

  test('keeps the block and all tables when a larger block is asked for', () => {
    const scanner = Scanner.create({ engine, capacity: 1000 });
    const finder = scanner.finder('needle');
    const dictionary = scanner.dictionary();
    scanner.bytes.set(Buffer.from('a needle\nb'), scanner.input);
    const plan = scanner.planSpaces([0]);
    const codes = () => {
      const lines = scanner.lines(scanner.input, scanner.input + 10);
      const out = new Int32Array(lines.count);
      dictionary.codes(plan.read(lines).cells[0]!, undefined, out);
      return [...out];
    };
    expect(codes()).toEqual([0, 1]);
    scanner.reserve(3_000_000);
    expect(scanner.capacity).toBe(3_000_000);
    expect(finder.find(scanner.input, scanner.input + 10)).toBe(scanner.input + 2);
    expect(codes()).toEqual([0, 1]);
    scanner.bytes.fill(10, scanner.input, scanner.input + 3_000_000);
    expect(scanner.lines(scanner.input, scanner.input + 3_000_000).count).toBe(3_000_000);
  });
});

test('a scanner takes WebAssembly where it can, and JavaScript where it cannot', () => {
  expect(Scanner.create({ capacity: 100 }).engine).toBe('wasm');
  const { WebAssembly } = globalThis;
  try {
    Reflect.set(globalThis, 'WebAssembly', undefined);
    expect(Scanner.create({ capacity: 100 }).engine).toBe('js');
  } finally {
    Reflect.set(globalThis, 'WebAssembly', WebAssembly);
  }
});
