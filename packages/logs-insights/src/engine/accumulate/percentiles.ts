import { textOf } from '../../value/coerce.ts';
import { byCodePoint } from '../../value/compare.ts';
import { instant } from '../../value/instant.ts';
import type { Value } from '../../value/value.ts';
import { numbersOf } from '../expression/numbers.ts';
import { type Vector, valueAt } from '../vector.ts';
import type { Accumulator } from './accumulator.ts';
import { roomFor } from './room.ts';
import { ranked } from './select.ts';
import { type SavedSketch, Sketch } from './sketch.ts';
import { Form, formOf, plainForm, valueOfForm } from './written.ts';

/** Numbers as they came, in columns. */
interface Saved {
  readonly numbers: Float64Array;
  readonly groups: Int32Array;
  readonly forms: Uint8Array;
  readonly written: ReadonlyMap<number, Value>;
  readonly sketch: SavedSketch | undefined;
  readonly isTime: boolean;
}

/** Places of numbers by their group, and where each group's end. */
interface Sorted {
  readonly places: Int32Array;
  readonly ends: Int32Array;
}

/**
 * `pct` and `median`: the nearest rank among all numbers, as long as these are not more than `most`
 * in all groups together. From then on a sketch of all groups, whose answers are numbers that differ
 * from the true ones by at most 0.4 % of these; whether it is so depends on the rows alone, not on
 * how they were split.
 */
export class Percentiles implements Accumulator {
  private numbers = new Float64Array(256);
  private groups = new Int32Array(256);
  private forms = new Uint8Array(256);
  private count = 0;
  /** Values that are written in a way of their own, by their place. */
  private readonly written = new Map<number, Value>();
  private sketch: Sketch | undefined;
  private sorted: Sorted | undefined;
  /** Whether all that is in the sketch are instants. */
  private isTime = true;
  private readonly percent: number;
  private readonly most: number;

  constructor(percent: number, most: number) {
    this.percent = percent;
    this.most = most;
  }

  get isApproximate(): boolean {
    return this.sketch !== undefined;
  }

  // HOT: each row.
  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[]): void {
    const vector = given!;
    const numbers = numbersOf(vector, rows, groups.length);
    this.reserve(rows.length);
    const isSame = vector.kind === 'numbers';
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const number = numbers[row]!;
      if (Number.isNaN(number)) continue;
      const form = isSame ? Form.number : plainForm(vector, row, number);
      if (form >= 0) this.put(groups[row]!, number, form);
      else this.putWritten(groups[row]!, number, valueAt(vector, row));
    }
    this.settle();
  }

  private reserve(more: number): void {
    const length = this.count + more;
    this.numbers = roomFor(this.numbers, length);
    this.groups = roomFor(this.groups, length);
    this.forms = roomFor(this.forms, length);
    this.sorted = undefined;
  }

  private put(group: number, number: number, form: number): void {
    const at = this.count++;
    this.numbers[at] = number;
    this.groups[at] = group;
    this.forms[at] = form;
  }

  private putWritten(group: number, number: number, value: Value): void {
    this.written.set(this.count, value);
    this.put(group, number, formOf(value));
  }

  /** Into the sketch, where they are too many to be kept. */
  private settle(): void {
    if (this.sketch === undefined && this.count <= this.most) return;
    this.sketch ??= new Sketch();
    for (let i = 0; i < this.count; i++) {
      this.isTime &&= this.forms[i] === Form.instant;
      this.sketch.add(this.groups[i]!, this.numbers[i]!);
    }
    this.count = 0;
    this.written.clear();
  }

  merge(saved: unknown, groups: Int32Array): void {
    const from = saved as Saved;
    this.reserve(from.numbers.length);
    for (const [i, number] of from.numbers.entries()) {
      const value = from.written.get(i);
      const group = groups[from.groups[i]!]!;
      if (value === undefined) this.put(group, number, from.forms[i]!);
      else this.putWritten(group, number, value);
    }
    if (from.sketch !== undefined) {
      this.sketch ??= new Sketch();
      this.sketch.merge(from.sketch, groups);
      this.isTime &&= from.isTime;
    }
    this.settle();
  }

  save(): unknown {
    return {
      numbers: this.numbers.slice(0, this.count),
      groups: this.groups.slice(0, this.count),
      forms: this.forms.slice(0, this.count),
      written: new Map(this.written),
      sketch: this.sketch?.save(),
      isTime: this.isTime,
    } satisfies Saved;
  }

  finish(group: number): Value {
    if (!(this.percent >= 0 && this.percent <= 100)) return null;
    if (this.sketch !== undefined) {
      const near = this.sketch.at(group, this.percent);
      return near !== null && this.isTime ? instant(Math.round(near)) : near;
    }
    const places = this.placesOf(group);
    if (places.length === 0) return null;
    const own = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) own[i] = this.numbers[places[i]!]!;
    const number = ranked(own, this.percent);
    const equal = [...places.filter((place) => this.numbers[place] === number)];
    return this.firstWritten(equal);
  }

  /** Of equal numbers that by code point, then by form, which is written first. */
  private firstWritten(places: readonly number[]): Value {
    const isPlain = places.every((place) => !this.written.has(place));
    const valueOf = (place: number): Value =>
      this.written.get(place) ?? valueOfForm(this.numbers[place]!, this.forms[place]!);
    if (isPlain && places.every((place) => this.forms[place] === this.forms[places[0]!])) {
      return valueOf(places[0]!);
    }
    const values = places.map(valueOf);
    return values.reduce((best, value) => (byWriting(value, best) < 0 ? value : best));
  }

  /** Places of numbers by their group, counted out once. */
  private placesOf(group: number): Int32Array {
    this.sorted ??= this.sortedByGroup();
    const { places, ends } = this.sorted;
    const from = group === 0 ? 0 : (ends[group - 1] ?? this.count);
    return places.subarray(from, ends[group] ?? this.count);
  }

  private sortedByGroup(): Sorted {
    let last = -1;
    for (let i = 0; i < this.count; i++) last = Math.max(last, this.groups[i]!);
    const next = new Int32Array(last + 2);
    for (let i = 0; i < this.count; i++) next[this.groups[i]! + 1]! += 1;
    for (let group = 1; group <= last; group++) next[group]! += next[group - 1]!;
    const places = new Int32Array(this.count);
    for (let i = 0; i < this.count; i++) places[next[this.groups[i]!]!++] = i;
    return { places, ends: next.subarray(0, last + 1) };
  }

  get bytes(): number {
    return this.numbers.length * 13 + this.written.size * 120 + (this.sketch?.bytes ?? 0);
  }
}

const byWriting = (a: Value, b: Value): number =>
  byCodePoint(textOf(a)!, textOf(b)!) || formOf(a) - formOf(b);
