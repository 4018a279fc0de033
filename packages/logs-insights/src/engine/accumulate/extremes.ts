import { numberOf, textOf } from '../../value/coerce.ts';
import { byCodePoint } from '../../value/compare.ts';
import { bySortKey, type SortKey, sortKeyOf } from '../../value/sort-order.ts';
import type { Value } from '../../value/value.ts';
import { numbersOf } from '../expression/numbers.ts';
import { type Vector, valueAt } from '../vector.ts';
import type { Accumulator, RowOrder } from './accumulator.ts';
import { type Candidate, former } from './candidate.ts';
import { isPresent } from './presence.ts';
import { groupsIn, roomFor } from './room.ts';

/** Of a group: the outermost number, and the outermost of what is no number. */
interface Best {
  /** Of equal numbers, that of the first row. */
  readonly first?: Candidate | undefined;
  /** Of equal numbers, the outermost by its text. */
  readonly written?: Candidate | undefined;
  readonly other?: Candidate | undefined;
}

/** `min` and `max`, `sortsFirst` and `sortsLast`: texts are made of what may win only. */
export class Extremes implements Accumulator {
  /** The outermost numbers, turned so that the least wins. */
  private numbers = new Float64Array(16).fill(Number.NaN);
  private readonly best: Best[] = [];
  /** The key of `other`, taken to pieces once. */
  private readonly keys: (SortKey | undefined)[] = [];
  private readonly direction: 1 | -1;
  /** Whether numbers alone go by number, whatever their text. */
  private readonly isByNumber: boolean;

  constructor(direction: 1 | -1, isByNumber: boolean) {
    this.direction = direction;
    this.isByNumber = isByNumber;
  }

  // HOT: each row.
  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[], order: RowOrder): void {
    const vector = given!;
    const numbers = numbersOf(vector, rows, groups.length);
    this.reserve(groupsIn(rows, groups));
    const { direction } = this;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const group = groups[row]!;
      const turned = numbers[row]! * direction;
      if (turned > this.numbers[group]!) continue;
      if (Number.isNaN(turned) && !isPresent(vector, row)) continue;
      this.put(group, candidateAt(vector, row, order));
    }
  }

  private reserve(groups: number): void {
    const from = this.numbers.length;
    this.numbers = roomFor(this.numbers, groups);
    if (this.numbers.length > from) this.numbers.fill(Number.NaN, from);
  }

  private put(group: number, candidate: Candidate): void {
    const number = numberOf(candidate.value);
    if (number === null) this.putOther(group, candidate);
    else this.putNumber(group, number * this.direction, candidate);
  }

  private putNumber(group: number, turned: number, candidate: Candidate): void {
    const known = this.best[group];
    const best = this.numbers[group]!;
    if (turned > best) return;
    this.numbers[group] = turned;
    if (turned === best && known !== undefined) {
      const first = former(known.first, candidate);
      this.best[group] = { ...known, first, written: this.outer(known.written!, candidate) };
    } else this.best[group] = { ...known, first: candidate, written: candidate };
  }

  private outer(known: Candidate, candidate: Candidate): Candidate {
    const order = byCodePoint(textOf(known.value)!, textOf(candidate.value)!) * this.direction;
    if (order === 0) return former(known, candidate);
    return order < 0 ? known : candidate;
  }

  private putOther(group: number, candidate: Candidate): void {
    const known = this.best[group];
    const key = sortKeyOf(candidate.value);
    const held = this.keys[group];
    const order = held === undefined ? 1 : bySortKey(held, key) * this.direction;
    if (order < 0) return;
    if (order > 0) this.keys[group] = key;
    this.best[group] = {
      ...known,
      other: order > 0 ? candidate : former(known?.other, candidate),
    };
  }

  merge(saved: unknown, groups: Int32Array): void {
    for (const [theirs, best] of (saved as readonly (Best | undefined)[]).entries()) {
      const ours = groups[theirs]!;
      this.reserve(ours + 1);
      for (const each of [best?.first, best?.written, best?.other]) {
        if (each !== undefined) this.put(ours, each);
      }
    }
  }

  save(): unknown {
    return [...this.best];
  }

  finish(group: number): Value {
    const { first, written, other } = this.best[group] ?? {};
    const number = this.isByNumber && other === undefined ? first : written;
    // In the order of `sort` numbers come after everything else.
    const chosen = this.direction === 1 ? (other ?? number) : (number ?? other);
    return chosen?.value ?? null;
  }

  get bytes(): number {
    return this.numbers.byteLength + this.best.length * 300;
  }
}

const candidateAt = (vector: Vector, row: number, order: RowOrder): Candidate => ({
  value: valueAt(vector, row),
  time: order.times[row]!,
  source: order.source,
  sequence: order.first + row,
});
