import { Kind } from '@sluice/scan';
import type { Value } from '../../value/value.ts';
import type { EventBlock } from '../part.ts';
import { type Vector, valueAt } from '../vector.ts';

/** A group, by its key and the place of its first row in the base order; plain data. */
export interface GroupHead {
  readonly values: readonly Value[];
  readonly time: number;
  readonly source: number;
  readonly sequence: number;
}

/** Newest first; of the same time, as they came. */
export const inBaseOrder = (a: Omit<GroupHead, 'values'>, b: Omit<GroupHead, 'values'>): number =>
  b.time - a.time || a.source - b.source || a.sequence - b.sequence;

/** The first row of each group, and its key as that row has it. */
export class FirstRows {
  private times = new Float64Array(64);
  private sources = new Int32Array(64);
  private sequences = new Float64Array(64);
  /** Values that are the same may be written in two ways: `5` and `"5"`. */
  private readonly forms: number[] = [];
  private readonly values: (readonly Value[])[] = [];

  get size(): number {
    return this.values.length;
  }

  // HOT: each row that is grouped.
  /** Groups are numbered in the order in which they are first seen. */
  add(block: EventBlock, rows: Int32Array, groups: Int32Array, keys: readonly Vector[]): void {
    const { times, source, first } = block;
    // PERF: where times ascend, as they mostly do, from the last row on, so that few come first.
    const { length } = rows;
    const ascends = length > 0 && times[rows[0]!]! <= times[rows[length - 1]!]!;
    for (let i = 0; i < length; i++) {
      const row = rows[ascends ? length - 1 - i : i]!;
      const group = groups[row]!;
      const time = times[row]!;
      if (this.values[group] !== undefined) {
        const known = this.times[group]!;
        if (time < known || (time === known && !this.isBefore(group, source, first + row)))
          continue;
        const form = formsOf(keys, row);
        if (form !== this.forms[group] || form < 0) this.remember(group, form, keys, row);
      } else this.remember(group, formsOf(keys, row), keys, row);
      this.times[group] = time;
      this.sources[group] = source;
      this.sequences[group] = first + row;
    }
  }

  private isBefore(group: number, source: number, sequence: number): boolean {
    const known = this.sources[group]!;
    return source < known || (source === known && sequence < this.sequences[group]!);
  }

  private remember(group: number, form: number, keys: readonly Vector[], row: number): void {
    this.forms[group] = form;
    this.values[group] = keys.map((key) => valueAt(key, row));
    if (group < this.times.length) return;
    this.times = larger(this.times, new Float64Array(group * 2));
    this.sources = larger(this.sources, new Int32Array(group * 2));
    this.sequences = larger(this.sequences, new Float64Array(group * 2));
  }

  heads(): readonly GroupHead[] {
    return this.values.map((values, group) => ({
      values,
      time: this.times[group]!,
      source: this.sources[group]!,
      sequence: this.sequences[group]!,
    }));
  }
}

function larger<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from as never);
  return to;
}

/** Below zero where the values themselves must be looked at. */
function formsOf(keys: readonly Vector[], row: number): number {
  let form = 0;
  for (const key of keys) {
    const one = formOf(key, row);
    if (one < 0) return -1;
    form = form * 8 + one;
  }
  return form;
}

function formOf(key: Vector, row: number): number {
  if (key.kind === 'instants') return 0;
  if (key.kind === 'constant') return typeof key.value === 'string' ? Kind.text : -1;
  if (key.kind !== 'cells' || key.odd?.has(row)) return -1;
  const kind = key.cells.kinds[row]!;
  return kind === Kind.escaped ? Kind.text : kind;
}
