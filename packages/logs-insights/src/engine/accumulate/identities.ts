import { Kind } from '@sluice/scan';
import { identityOf } from '../../value/identity.ts';
import { ByteTable } from '../groups/byte-table.ts';
import { textIn } from '../text.ts';
import { type Vector, valueAt } from '../vector.ts';

/** Numbers for values, the same for values that count as one and the same. */
export class Identities {
  /** In the order of their numbers. */
  readonly all: string[] = [];
  private readonly known = new Map<string, number>();
  /** Bytes that were looked up before. */
  private readonly byBytes = new ByteTable();
  private letters = 0;

  // HOT: each value that is counted by what it is.
  /** Of a value that is there. */
  at(vector: Vector, row: number): number {
    if (vector.kind !== 'cells' || vector.odd?.has(row)) return this.of(identityAt(vector, row));
    const kind = vector.cells.kinds[row]!;
    if (kind !== Kind.text && kind !== Kind.number) return this.of(identityAt(vector, row));
    const { bytes } = vector.scanner;
    const [start, end] = [vector.cells.starts[row]!, vector.cells.ends[row]!];
    const found = this.byBytes.find(bytes, start, end);
    if (found >= 0) return found;
    const number = this.of(identityOf(textIn(bytes, start, end)));
    this.byBytes.add(bytes, start, end, number);
    return number;
  }

  of(identity: string): number {
    const found = this.known.get(identity);
    if (found !== undefined) return found;
    const number = this.all.push(identity) - 1;
    this.known.set(identity, number);
    this.letters += identity.length;
    return number;
  }

  get bytes(): number {
    return this.letters + this.all.length * 80 + this.byBytes.bytes;
  }
}

export const identityAt = (vector: Vector, row: number): string => identityOf(valueAt(vector, row));
