import { Scanner } from '@sluice/scan';
import { type Kind, lines } from '../fixtures/lines.ts';

/** As much as stands in a block, of lines of a kind. */
export function blockOf(kind: Kind): Buffer {
  const all = lines(kind, 10_000);
  let size = 0;
  const count = all.findIndex((line) => {
    size += Buffer.byteLength(line) + 1;
    return size > 1_000_000;
  });
  return Buffer.from(`${all.slice(0, count < 0 ? all.length : count).join('\n')}\n`);
}

export interface Loaded {
  readonly scanner: Scanner;
  readonly from: number;
  readonly to: number;
}

/** A block in the memory of a scanner, as it is after it was read there. */
export function loaded(engine: 'wasm' | 'js', block: Buffer): Loaded {
  const scanner = Scanner.create({ engine });
  const [from, to] = [scanner.input, scanner.input + block.length];
  scanner.bytes.set(block, from);
  return { scanner, from, to };
}
