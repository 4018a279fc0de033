import type { Ranges } from '../regex/ranges.ts';
import type { Assertion, Node } from './ast.ts';
import { type ByteSequence, sequencesOf } from './utf8.ts';

export const Op = { byte: 0, split: 1, jump: 2, slot: 3, assertion: 4, match: 5 } as const;

/** Thompson's automaton over bytes, as a list of instructions; the first is where it begins. */
export interface Program {
  readonly size: number;
  readonly ops: Uint8Array;
  /** Where each instruction goes on; of two ways that a split has, the one to be tried first. */
  readonly next: Int32Array;
  /** The other way of a split; the slot that is set; the assertion that must hold. */
  readonly other: Int32Array;
  /** The bytes that each `byte` instruction accepts: 1 in a table of 256. */
  readonly sets: readonly (Uint8Array | undefined)[];
  /** Slots for the places of groups, the whole match first: two for each. */
  readonly slots: number;
}

/** Most instructions of a program; a repetition counts as often as it is written out. */
const mostInstructions = 12_000;

export const assertions: readonly Assertion['holds'][] = [
  'text-start',
  'text-end',
  'line-start',
  'line-end',
  'word-edge',
  'no-edge',
];

/** Absent where there would be too many instructions. */
export function assemble(root: Node, groups: number): Program | undefined {
  const draft = new Draft();
  draft.slot(0, () => draft.node(root));
  draft.emit(Op.match);
  return draft.isFull ? undefined : draft.program(2 * (groups + 1));
}

class Draft {
  readonly #ops: number[] = [];
  readonly #next: number[] = [];
  readonly #other: number[] = [];
  readonly #sets: (Uint8Array | undefined)[] = [];
  readonly #sequences = new Map<Ranges, readonly ByteSequence[]>();
  readonly #known = new Map<string, Uint8Array>();

  get isFull(): boolean {
    return this.#ops.length > mostInstructions;
  }

  program(slots: number): Program {
    return {
      size: this.#ops.length,
      ops: Uint8Array.from(this.#ops),
      next: Int32Array.from(this.#next),
      other: Int32Array.from(this.#other),
      sets: this.#sets,
      slots,
    };
  }

  /** Adds an instruction that goes on with the one after it. */
  emit(op: number, other = 0, set?: Uint8Array): number {
    this.#sets.push(set);
    this.#other.push(other);
    this.#next.push(this.#ops.length + 1);
    return this.#ops.push(op) - 1;
  }

  slot(group: number, inner: () => void): void {
    this.emit(Op.slot, 2 * group);
    inner();
    this.emit(Op.slot, 2 * group + 1);
  }

  node(node: Node): void {
    if (this.isFull) return;
    switch (node.kind) {
      case 'sequence':
        for (const item of node.items) this.node(item);
        return;
      case 'alternation':
        this.#either(node.branches.map((branch) => () => this.node(branch)));
        return;
      case 'repeat':
        this.#repeat(node);
        return;
      case 'group':
        this.slot(node.number, () => this.node(node.item));
        return;
      case 'characters':
        this.#characters(node.ranges);
        return;
      case 'assertion':
        this.emit(Op.assertion, assertions.indexOf(node.holds));
    }
  }

  #either(ways: readonly (() => void)[]): void {
    const ends: number[] = [];
    ways.forEach((way, index) => {
      const isLast = index === ways.length - 1;
      const split = isLast ? -1 : this.emit(Op.split);
      way();
      if (isLast) return;
      ends.push(this.emit(Op.jump));
      this.#other[split] = this.#ops.length;
    });
    for (const end of ends) this.#next[end] = this.#ops.length;
  }

  #repeat({ item, min, max, lazy }: Node & { kind: 'repeat' }): void {
    const unbounded = max === Number.POSITIVE_INFINITY;
    const before = unbounded ? Math.max(min - 1, 0) : min;
    for (let i = 0; i < before && !this.isFull; i++) this.node(item);
    const plus = () => this.#plus(item, lazy);
    if (!unbounded) this.#optional(item, max - min, lazy);
    else if (min > 0) plus();
    // A loop over what may be empty is one that may be left out: else an empty turn would hide
    // what comes after it.
    else if (isNullable(item)) this.#maybe(plus, lazy);
    else this.#star(item, lazy);
  }

  /** `(x(x(x)?)?)?`, without recursion. */
  #optional(item: Node, times: number, lazy: boolean): void {
    const splits: number[] = [];
    for (let i = 0; i < times && !this.isFull; i++) {
      splits.push(this.emit(Op.split));
      this.node(item);
    }
    for (const split of splits) this.#leave(split, this.#ops.length, lazy);
  }

  #maybe(inner: () => void, lazy: boolean): void {
    const split = this.emit(Op.split);
    inner();
    this.#leave(split, this.#ops.length, lazy);
  }

  #plus(item: Node, lazy: boolean): void {
    const start = this.#ops.length;
    this.node(item);
    const split = this.emit(Op.split);
    this.#next[split] = start;
    this.#leave(split, split + 1, lazy);
  }

  #star(item: Node, lazy: boolean): void {
    const split = this.emit(Op.split);
    this.node(item);
    this.#next[this.emit(Op.jump)] = split;
    this.#leave(split, this.#ops.length, lazy);
  }

  /** Gives a split its way out, as the second choice or as the first. */
  #leave(split: number, out: number, lazy: boolean): void {
    this.#other[split] = lazy ? this.#next[split]! : out;
    if (lazy) this.#next[split] = out;
  }

  #characters(ranges: Ranges): void {
    const sequences = this.#sequences.get(ranges) ?? sequencesOf(ranges);
    this.#sequences.set(ranges, sequences);
    // Sequences of one end share it: the leads before it are one set.
    const ends = new Map<string, { leads: Uint8Array; rest: ByteSequence }>();
    for (const [lead, ...rest] of sequences) {
      const key = keyOf(rest);
      const end = ends.get(key) ?? { leads: new Uint8Array(256), rest };
      end.leads.fill(1, lead!.from, lead!.to + 1);
      ends.set(key, end);
    }
    if (ends.size === 0) {
      this.emit(Op.byte, 0, this.#set(new Uint8Array(256)));
      return;
    }
    this.#either(
      [...ends.values()].map(({ leads, rest }) => () => {
        this.emit(Op.byte, 0, this.#set(leads));
        for (const { from, to } of rest) {
          this.emit(Op.byte, 0, this.#set(new Uint8Array(256).fill(1, from, to + 1)));
        }
      }),
    );
  }

  /** One table for all that are alike. */
  #set(set: Uint8Array): Uint8Array {
    const key = set.join('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, set);
    return set;
  }
}

const keyOf = (sequence: ByteSequence): string =>
  sequence.map(({ from, to }) => `${from}-${to}`).join();

/** Whether a node may match without reading anything. */
export function isNullable(node: Node): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.items.every(isNullable);
    case 'alternation':
      return node.branches.some(isNullable);
    case 'repeat':
      return node.min === 0 || isNullable(node.item);
    case 'group':
      return isNullable(node.item);
    case 'characters':
      return false;
    case 'assertion':
      return true;
  }
}
