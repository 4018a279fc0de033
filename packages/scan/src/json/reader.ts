import type { Lines, Rows } from '../lines.ts';
import type { Memory } from '../memory.ts';
import { module } from './module.generated.ts';
import type { Places } from './sheet.ts';
import { header, tableOf } from './table.ts';
import type { Place } from './trie.ts';

/** Reads lines into the places of a sheet. */
export type FieldReader = (lines: Lines, rows: Rows, places: Places) => void;

interface FieldKernels {
  /** Lines are three lists of 32 bits: numbers of rows, starts, ends. */
  fields(table: number, rows: number, starts: number, ends: number, count: number): void;
}

/** So many lines are handed to the kernel at once. */
const most = 1024;

/** The reader in WebAssembly; nothing where the engine is JavaScript. */
export function kernelReader(
  memory: Memory,
  trie: readonly Place[],
  columns: number,
  depth: number,
): FieldReader | undefined {
  const kernels = memory.exportsOf(module) as unknown as FieldKernels | undefined;
  if (kernels === undefined) return undefined;
  const content = tableOf(trie, columns, depth);
  const table = memory.table(content.length);
  memory.views.bytes.set(content, table.address);
  const lists = memory.table(12 * most);

  return ({ count, starts, ends }, rows, places) => {
    const { words } = memory.views;
    const { address } = table;
    for (const name of ['rows', 'starts', 'ends', 'leaves', 'kinds', 'status'] as const) {
      words[(address + header[name]) >> 2] = places[name];
    }
    const first = lists.address >> 2;
    const total = rows?.length ?? count;
    for (let from = 0; from < total; from += most) {
      const length = Math.min(most, total - from);
      for (let i = 0; i < length; i++) {
        const row = rows === undefined ? from + i : rows[from + i]!;
        words[first + i] = row;
        words[first + most + i] = starts[row]!;
        words[first + 2 * most + i] = ends[row]!;
      }
      const { address: list } = lists;
      kernels.fields(address, list, list + 4 * most, list + 8 * most, length);
    }
  };
}
