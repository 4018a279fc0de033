import type { FieldPlan } from '../plan.ts';
import { advance, isSettled } from './advance.ts';
import { type Places, placesOf, theEnd } from './places.ts';
import { grown, Rows } from './rows.ts';

// Classes whose steps are remembered. There are more only where patterns name many foreign letters.
const mostClasses = 256;

/**
 * The states that texts led to: each a set of places, with what is known of where it leads. When
 * there are too many, all are forgotten.
 */
export class States {
  readonly places: Places;
  readonly rows: Rows;
  /** Classes whose steps the table holds. */
  readonly kept: number;
  /** Cells of a state: where each class leads to, and last its row. The first state is `width`. */
  readonly width: number;
  /** 0 is a step not yet made; what is negative leads to where nothing changes any more. */
  table: Int32Array;
  private readonly plan: FieldPlan;
  private readonly most: number;
  private readonly forgotten: () => void;
  private readonly sets: Int32Array[] = [];
  /** By hash the last state that has it, and by state the one before with the same. */
  private readonly known = new Map<number, number>();
  private readonly alike: number[] = [];
  private held = 0;
  private anyRow = 0;

  /** `most` is how many cells there may be, `forgotten` is called when none of them holds. */
  constructor(plan: FieldPlan, words: number, most: number, forgotten: () => void) {
    this.plan = plan;
    this.most = most;
    this.forgotten = forgotten;
    this.places = placesOf(plan.patterns);
    this.rows = new Rows(words);
    this.kept = Math.min(this.places.classes.count, mostClasses);
    this.width = this.kept + 1;
    this.table = new Int32Array(this.width * 8);
    this.start();
  }

  setOf = (state: number): Int32Array => this.sets[state / this.width]!;

  /** Where a class leads to from a state, made if it is new. */
  step(state: number, unitClass: number): number {
    const set = advance(this.places, this.setOf(state), unitClass);
    const isFull = this.held + this.width + set.length + this.rows.words > this.most;
    if (isFull) this.start();
    const next = this.stateOf(set);
    const to = isSettled(this.places, set) ? -next : next;
    if (!isFull && unitClass < this.kept) this.table[state + unitClass] = to;
    return to;
  }

  /** The row of the rules whose patterns end at one of these places. */
  rowAt(places: readonly number[]): number {
    if (this.held + this.rows.words > this.most) this.start();
    this.held += this.rows.words;
    return this.row(places);
  }

  /** Row 0 and the first state are always what they are. */
  private start(): void {
    this.table.fill(0);
    this.sets.length = 1;
    this.alike.length = 1;
    this.known.clear();
    this.held = 0;
    this.rows.forget();
    this.rows.rowOf(this.plan.missing);
    this.anyRow = this.rows.rowOf(this.plan.any);
    this.stateOf(this.places.first);
    this.forgotten();
  }

  private stateOf(set: Int32Array): number {
    const hash = hashOf(set);
    const newest = this.known.get(hash) ?? 0;
    for (let each = newest; each > 0; each = this.alike[each]!) {
      if (isSame(this.sets[each]!, set)) return each * this.width;
    }
    const number = this.sets.length;
    this.known.set(hash, number);
    this.alike.push(newest);
    this.sets.push(set);
    this.held += this.width + set.length + this.rows.words;
    const end = (number + 1) * this.width;
    while (this.table.length < end) this.table = grown(this.table);
    this.table[end - 1] = this.row(this.endsIn(set));
    return number * this.width;
  }

  private endsIn(set: Int32Array): number[] {
    const ends: number[] = [];
    for (let i = 0; i < set.length; i++) {
      if (this.places.expects[set[i]!] === theEnd) ends.push(set[i]!);
    }
    return ends;
  }

  private row(ends: readonly number[]): number {
    if (ends.length === 0) return this.anyRow;
    return this.rows.rowOf([
      ...this.plan.any,
      ...ends.flatMap((end) => this.places.rules.get(end)!),
    ]);
  }
}

function hashOf(set: Int32Array): number {
  let hash = set.length;
  for (let i = 0; i < set.length; i++) hash = Math.imul(hash ^ set[i]!, 0x01000193);
  return hash;
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
