import { Kind } from '@sluice/scan';
import { keyOf } from '../../reference/commands/rows.ts';
import { textIn } from '../text.ts';
import { type CellVector, type InstantVector, type Vector, valueAt } from '../vector.ts';
import { ByteTable } from './byte-table.ts';

/** Numbers of the values of one key: the same for values that make the same group. */
export class KeyCodes {
  private readonly byKey = new Map<string, number>();
  private readonly byBytes = new ByteTable();
  private readonly byTime = new Map<number, number>();
  private keyBytes = 0;

  get bytes(): number {
    return this.keyBytes + this.byBytes.bytes + this.byTime.size * 40;
  }

  /** The code of each row, from 0. */
  codes(vector: Vector, rows: Int32Array, out: Int32Array): void {
    if (vector.kind === 'instants') this.ofTimes(vector, rows, out);
    else if (vector.kind === 'cells') this.ofCells(vector, rows, out);
    else if (vector.kind === 'constant') out.fill(this.ofKey(keyOf([vector.value])));
    else for (const row of rows) out[row] = this.ofKey(keyOf([valueAt(vector, row)]));
  }

  // HOT: each row that is grouped by text.
  private ofCells(vector: CellVector, rows: Int32Array, out: Int32Array): void {
    const { cells, scanner, odd } = vector;
    const { kinds, starts, ends } = cells;
    const { bytes } = scanner;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const kind = kinds[row]!;
      if ((kind === Kind.text || kind === Kind.number) && (odd === undefined || !odd.has(row))) {
        const code = this.byBytes.find(bytes, starts[row]!, ends[row]!);
        out[row] = code >= 0 ? code : this.newText(bytes, starts[row]!, ends[row]!);
      } else out[row] = this.ofKey(keyOf([valueAt(vector, row)]));
    }
  }

  private newText(bytes: Uint8Array, start: number, end: number): number {
    const code = this.ofKey(keyOf([textIn(bytes, start, end)]));
    this.byBytes.add(bytes, start, end, code);
    return code;
  }

  // HOT: each row that is grouped by time.
  private ofTimes({ values }: InstantVector, rows: Int32Array, out: Int32Array): void {
    let last = Number.NaN;
    let code = -1;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const time = values[row]!;
      if (time !== last || code < 0) {
        last = time;
        code = this.byTime.get(time) ?? this.newTime(time);
      }
      out[row] = code;
    }
  }

  private newTime(time: number): number {
    const value = Number.isNaN(time) ? null : ({ kind: 'instant', milliseconds: time } as const);
    const code = this.ofKey(keyOf([value]));
    this.byTime.set(time, code);
    return code;
  }

  private ofKey(key: string): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const code = this.byKey.size;
    this.byKey.set(key, code);
    this.keyBytes += key.length + 60;
    return code;
  }
}
