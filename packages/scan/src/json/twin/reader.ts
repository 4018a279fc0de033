import type { Views } from '../../kernel/views.ts';
import type { FieldReader } from '../reader.ts';
import { type Places, Status } from '../sheet.ts';
import type { Place } from '../trie.ts';
import { blanksEnd } from './blanks.ts';
import { Walker } from './walk.ts';

const mostLeaves = 65_535;

/** The reader in JavaScript. */
export function twinReader(
  memory: { readonly views: Views },
  trie: readonly Place[],
  columns: number,
  depth: number,
): FieldReader {
  let places: Places;
  let row = 0;
  const walker = new Walker(trie, depth, (column, kind, start, end) => {
    const { bytes, words } = memory.views;
    const at = places.kinds + places.rows * column + row;
    if (bytes[at] !== 0) return false;
    bytes[at] = kind;
    words[(places.starts >> 2) + places.rows * column + row] = start;
    words[(places.ends >> 2) + places.rows * column + row] = end;
    return true;
  });

  /** The status of one line. */
  const line = (start: number, end: number): number => {
    const { bytes, words } = memory.views;
    for (let column = 0; column < columns; column++) {
      bytes[places.kinds + places.rows * column + row] = 0;
    }
    const first = blanksEnd(bytes, start, end);
    if (first >= end || bytes[first] !== 0x7b) return Status.none;
    const last = walker.walk(bytes, words, first, end);
    return last >= 0 && blanksEnd(bytes, last, end) === end ? Status.object : Status.odd;
  };

  return ({ count, starts, ends }, rows, into) => {
    const { bytes } = memory.views;
    places = into;
    const many = rows === undefined ? count : rows.length;
    for (let i = 0; i < many; i++) {
      row = rows === undefined ? i : rows[i]!;
      walker.leaves = 0;
      bytes[places.status + row] = line(starts[row]!, ends[row]!);
      const leaves = Math.min(walker.leaves, mostLeaves);
      bytes[places.leaves + 2 * row] = leaves & 0xff;
      bytes[places.leaves + 2 * row + 1] = leaves >> 8;
    }
  };
}
