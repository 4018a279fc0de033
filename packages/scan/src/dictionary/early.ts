import type { Memory, Region } from '../memory.ts';

/** As in `assembly/encode.ts`. */
const slots = 1024;
const slotSize = 64;
const longest = 32;

/**
 * The texts that a dictionary met first, where the kernel finds them: when there are few, those are
 * all, and when there are many, still the most common ones. PERF: bench scan/dictionary.
 */
export class Early {
  private readonly memory: Memory;
  private readonly table: Region;

  constructor(memory: Memory) {
    this.memory = memory;
    this.table = memory.table(memory.engine === 'wasm' ? slots * slotSize : 0);
  }

  get address(): number {
    return this.table.address;
  }

  /** Keeps a text and its code, unless something else is in its place. */
  keep(hash: number, code: number, start: number, end: number): void {
    if (this.memory.engine === 'js') return;
    const { bytes, words } = this.memory.views;
    const slot = this.table.address + (hash & (slots - 1)) * slotSize;
    if (words[(slot + 4) >> 2] !== 0 || end - start > longest) return;
    words[slot >> 2] = hash;
    words[(slot + 4) >> 2] = code + 1;
    words[(slot + 8) >> 2] = end - start;
    bytes.copyWithin(slot + 16, start, end);
  }
}
