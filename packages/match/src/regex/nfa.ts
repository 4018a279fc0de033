import { type Alphabet, alphabetOf } from './alphabet.ts';
import type { Alternation, Anchor, Characters, Repeat, Sequence } from './ast.ts';
import type { Ranges } from './ranges.ts';

export const Op = { characters: 0, split: 1, jump: 2, start: 3, end: 4, match: 5 } as const;

/** Thompson's automaton as a list of instructions; the first is where it begins. */
export interface Program {
  readonly size: number;
  readonly ops: Uint8Array;
  /** Where each instruction goes on. */
  readonly next: Int32Array;
  /** Where a split goes on as well. */
  readonly other: Int32Array;
  /** The symbols that each `characters` instruction accepts. */
  readonly accepts: readonly (Uint8Array | undefined)[];
  readonly alphabet: Alphabet;
}

export type Assembly =
  | { readonly ok: true; readonly program: Program }
  /** `at` is where the quantifier stands that makes it too large, or 0. */
  | { readonly ok: false; readonly at: number };

/** Most instructions of a program; a repetition counts as often as it is written out. */
export const mostInstructions = 4096;

export function assemble(ast: Alternation): Assembly {
  const draft = new Draft();
  draft.alternation(ast);
  draft.emit(Op.match);
  return draft.isFull ? { ok: false, at: draft.fullAt } : { ok: true, program: draft.program() };
}

class Draft {
  /** Where the repetition stands at which the room ended. */
  fullAt = 0;
  readonly #ops: number[] = [];
  readonly #next: number[] = [];
  readonly #other: number[] = [];
  readonly #ranges: (Ranges | undefined)[] = [];

  get isFull(): boolean {
    return this.#ops.length > mostInstructions;
  }

  program(): Program {
    const alphabet = alphabetOf(this.#ranges.filter((ranges) => ranges !== undefined));
    const members = new Map<Ranges, Uint8Array>();
    for (const ranges of this.#ranges) {
      if (ranges && !members.has(ranges)) members.set(ranges, alphabet.membersOf(ranges));
    }
    return {
      size: this.#ops.length,
      ops: Uint8Array.from(this.#ops),
      next: Int32Array.from(this.#next),
      other: Int32Array.from(this.#other),
      accepts: this.#ranges.map((ranges) => ranges && members.get(ranges)),
      alphabet,
    };
  }

  /** Adds an instruction that goes on with the one after it, and tells its place. */
  emit(op: number, ranges?: Ranges): number {
    const place = this.#ops.length;
    this.#ops.push(op);
    this.#next.push(place + 1);
    this.#other.push(-1);
    this.#ranges.push(ranges);
    return place;
  }

  alternation({ branches }: Alternation): void {
    const jumps: number[] = [];
    for (const branch of branches.slice(0, -1)) {
      const split = this.emit(Op.split);
      this.#sequence(branch);
      jumps.push(this.emit(Op.jump));
      this.#other[split] = this.#ops.length;
      if (this.isFull) return;
    }
    this.#sequence(branches.at(-1)!);
    for (const jump of jumps) this.#next[jump] = this.#ops.length;
  }

  #sequence({ items }: Sequence): void {
    for (const item of items) {
      if (this.isFull) return;
      if (item.kind === 'repeat') this.#repeat(item);
      else this.#single(item);
    }
  }

  #repeat({ item, min, max, at }: Repeat): void {
    let start = this.#ops.length;
    for (let count = 0; count < min && !this.isFull; count++) start = this.#single(item);
    if (max === Number.POSITIVE_INFINITY) this.#loop(item, min, start);
    else this.#options(item, max - min);
    if (this.isFull) this.fullAt = at;
  }

  /** Any number of times; after a copy of the item, by going back to it. */
  #loop(item: Characters | Anchor, min: number, start: number): void {
    const split = this.emit(Op.split);
    if (min > 0) {
      this.#next[split] = start;
    } else {
      this.#single(item);
      this.#next[this.emit(Op.jump)] = split;
    }
    this.#other[split] = this.#ops.length;
  }

  #options(item: Characters | Anchor, most: number): void {
    const splits: number[] = [];
    for (let count = 0; count < most && !this.isFull; count++) {
      splits.push(this.emit(Op.split));
      this.#single(item);
    }
    for (const split of splits) this.#other[split] = this.#ops.length;
  }

  #single(item: Characters | Anchor): number {
    if (item.kind === 'characters') return this.emit(Op.characters, item.ranges);
    return this.emit(item.side === 'start' ? Op.start : Op.end);
  }
}
