import type { FieldPlan } from '../plan.ts';
import { advance, isSettled, type Places, placesOf } from './places.ts';
import { grown, Rows } from './rows.ts';

// Cells that all states of an automaton may take together, four bytes each.
const defaultMost = 1 << 20;
// Classes whose steps are remembered. There are more only where patterns name many foreign letters.
const mostClasses = 256;
// A longer text is not kept for being asked again.
const longestKept = 512;

/**
 * Which rules take a text, for all patterns of a field in one walk through it. States are made
 * when a text first leads to them, and all forgotten when there are too many: what patterns and
 * texts can cost is bounded, and a step that is known costs one look into a table.
 */
export class Automaton {
  readonly rows: Rows;
  private readonly most: number;
  private readonly plan: FieldPlan;
  private readonly places: Places;
  /** Classes of the units of ASCII, letters of either case in one. */
  private readonly ascii = new Int32Array(128);
  /** Of a state: where each class leads to, and last its row. */
  private readonly width: number;
  /** 0 is a step not yet made; what is negative leads to where nothing changes any more. */
  private table: Int32Array;
  private readonly sets: Int32Array[] = [];
  private readonly known = new Map<number, number[]>();
  private held = 0;
  private emptyRow = 0;
  private lastText = '';
  private lastRow = 0;
  private otherText = '';
  private otherRow = 0;

  constructor(plan: FieldPlan, words: number, most = defaultMost) {
    this.plan = plan;
    this.most = most;
    this.rows = new Rows(words);
    this.places = placesOf(plan.patterns);
    for (const [unit, unitClass] of this.places.classes) {
      if (unit < 128) this.ascii[unit] = unitClass;
    }
    for (let unit = 65; unit <= 90; unit++) this.ascii[unit] = this.ascii[unit + 32]!;
    this.width = Math.min(this.places.classes.size + 1, mostClasses) + 1;
    this.table = new Int32Array(this.width * 8);
    this.start();
  }

  /** As `rowOf`, for texts that come again and again: the last two are known. */
  // HOT: once for each field of each request.
  rowOfRepeated(text: string | undefined): number {
    if (text === this.lastText) return this.lastRow;
    if (text === this.otherText) {
      const row = this.otherRow;
      this.keep(this.lastText, row, this.lastRow);
      this.lastText = text;
      return row;
    }
    const row = this.rowOf(text);
    if (text !== undefined && text.length <= longestKept) {
      this.keep(this.lastText, row, this.lastRow);
      this.lastText = text;
    }
    return row;
  }

  private keep(other: string, row: number, otherRow: number): void {
    this.otherText = other;
    this.otherRow = otherRow;
    this.lastRow = row;
  }

  /** The rules that take a text, or its absence, as a row. Holds until the next call. */
  // HOT: once for each request.
  rowOf(text: string | undefined): number {
    if (!text) return text === '' ? this.emptyRow : 0;
    const { ascii, width } = this;
    const { table } = this;
    let state = width;
    let i = 0;
    // PERF: two at a time (sampling/decide: 15 %); what ends or is new, `walk` looks at again.
    for (const last = text.length - 1; i < last; i += 2) {
      const unit = text.charCodeAt(i);
      const then = text.charCodeAt(i + 1);
      if ((unit | then) > 127) break;
      const between = table[state + ascii[unit]!]!;
      if (between <= 0) break;
      const next = table[between + ascii[then]!]!;
      if (next <= 0) break;
      state = next;
    }
    return i === text.length ? table[state + width - 1]! : this.walk(text, i, state);
  }

  private walk(text: string, from: number, start: number): number {
    const { ascii, width } = this;
    let state = start;
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) return this.rowOfFolded(text.toLowerCase());
      const unitClass = ascii[unit]!;
      const next = this.table[state + unitClass]! || this.step(state, unitClass);
      if (next < 0) return this.table[width - 1 - next]!;
      state = next;
    }
    return this.table[state + width - 1]!;
  }

  /** Lower case can change how many units there are: the whole text is folded, then walked. */
  private rowOfFolded(text: string): number {
    const { width, places } = this;
    let state = width;
    for (let i = 0; i < text.length; i++) {
      const unitClass = places.classes.get(text.charCodeAt(i)) ?? 0;
      const isKept = unitClass < width - 1;
      const next = (isKept && this.table[state + unitClass]!) || this.step(state, unitClass);
      if (next < 0) return this.table[width - 1 - next]!;
      state = next;
    }
    return this.table[state + width - 1]!;
  }

  /** Where a class leads to from a state, made if it is new. */
  private step(state: number, unitClass: number): number {
    const set = advance(this.places, this.sets[state / this.width]!, unitClass);
    const isFull = this.held + this.width + set.length > this.most;
    if (isFull) this.start();
    const next = this.stateOf(set);
    const to = isSettled(this.places, set) ? -next : next;
    if (!isFull && unitClass < this.width - 1) this.table[state + unitClass] = to;
    return to;
  }

  /** All that was learnt is forgotten. Row 0 and state 1 are always what they are. */
  private start(): void {
    this.table.fill(0);
    this.sets.length = 1;
    this.known.clear();
    this.held = 0;
    this.rows.forget();
    this.rows.rowOf(this.plan.missing);
    this.stateOf(this.places.first);
    this.emptyRow = this.plan.isEmptyMissing ? 0 : this.table[this.width * 2 - 1]!;
    this.lastText = '';
    this.lastRow = this.emptyRow;
    this.otherText = '';
    this.otherRow = this.emptyRow;
  }

  private stateOf(set: Int32Array): number {
    const hash = hashOf(set);
    const alike = this.known.get(hash);
    const known = alike?.find((each) => isSame(this.sets[each]!, set));
    if (known !== undefined) return known * this.width;
    const number = this.sets.length;
    if (alike) alike.push(number);
    else this.known.set(hash, [number]);
    this.sets.push(set);
    this.held += this.width + set.length;
    while (this.table.length < (number + 1) * this.width) this.table = grown(this.table);
    this.table[(number + 1) * this.width - 1] = this.rows.rowOf(this.taking(set));
    return number * this.width;
  }

  private *taking(set: Int32Array): Iterable<number> {
    yield* this.plan.any;
    for (const place of set) yield* this.places.rules.get(place) ?? [];
  }
}

function hashOf(set: Int32Array): number {
  let hash = set.length;
  for (const place of set) hash = Math.imul(hash ^ place, 0x01000193);
  return hash;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
