import { InstructionSet } from '../regex/closure.ts';
import { Beside, besideOf, holding, isContinuation } from './place.ts';
import { Op, type Program } from './program.ts';

/** In the table: not made yet. Every state's number is above it. */
export const unknown = 0;
export const matched = -1;
export const dead = -2;
/** The next state is new, and there is no room for it. */
export const full = -3;

/** Entries of the table, however many states they are. */
const mostEntries = 1 << 18;

interface State {
  /** Where the program is, before what it reaches without reading is known. */
  readonly cores: Int32Array;
  /** What was read last. */
  readonly before: number;
}

/** The deterministic states of a program that texts have needed so far, for whether it matches. */
export class States {
  /** The state after each state and symbol, at the sum of their numbers. */
  table: Int32Array;
  /** The symbol of each byte: bytes that the program cannot tell apart have one. */
  readonly symbols = new Uint16Array(256);
  /** The symbol of the end of the text. */
  readonly end: number;
  /** How many states have room. */
  readonly most: number;
  readonly #program: Program;
  readonly #anchored: boolean;
  readonly #asserts: boolean;
  readonly #examples: readonly number[];
  readonly #width: number;
  readonly #reached: InstructionSet;
  readonly #cores: InstructionSet;
  readonly #stack: Int32Array;
  readonly #numbers = new Map<string, number>();
  readonly #states: State[] = [];
  readonly #starts = new Int32Array(4);
  /** What was before the state last looked for. */
  #wanted: number = Beside.nothing;

  constructor(program: Program, anchored: boolean, mostStates: number) {
    this.#program = program;
    this.#anchored = anchored;
    this.#asserts = program.ops.includes(Op.assertion);
    this.#examples = this.#tellApart();
    this.end = this.#examples.length;
    this.#width = this.end + 1;
    this.most = Math.max(2, Math.min(mostStates, Math.floor(mostEntries / this.#width)));
    this.#reached = new InstructionSet(program.size);
    this.#cores = new InstructionSet(program.size);
    this.#stack = new Int32Array(2 * program.size + 2);
    this.table = new Int32Array(this.#width * 4);
  }

  /** The state where nothing has been read but what stands before. */
  start(before: number): number {
    if (this.#starts[before] !== unknown) return this.#starts[before]!;
    this.#cores.clear();
    this.#cores.add(0);
    const start = this.#find(before);
    if (start !== full) this.#starts[before] = start;
    return start;
  }

  /** The state after a symbol; enters it into the table unless it is `full`. */
  after(number: number, symbol: number): number {
    const { cores, before } = this.#states[number / this.#width - 1]!;
    const byte = symbol === this.end ? -1 : this.#examples[symbol]!;
    const next = this.#advance(cores, before, byte);
    if (next !== full) this.table[number + symbol] = next;
    return next;
  }

  /** Forgets all states but the one there was no room for. */
  restart(): number {
    this.#numbers.clear();
    this.#states.length = 0;
    this.#starts.fill(unknown);
    this.table.fill(unknown);
    return this.#find(this.#wanted);
  }

  #advance(cores: Int32Array, before: number, byte: number): number {
    const { next, sets } = this.#program;
    const after = byte < 0 ? Beside.nothing : besideOf[byte]!;
    const holds = holding(before, after);
    this.#reached.clear();
    for (const core of cores) {
      // Instruction 0 is where a match begins, which is not inside a character.
      if (core === 0 && isContinuation(byte)) continue;
      if (this.#follow(core, holds)) return matched;
    }
    if (byte < 0) return dead;
    this.#cores.clear();
    for (let index = 0; index < this.#reached.count; index++) {
      const instruction = this.#reached.members[index]!;
      if (sets[instruction]?.[byte] === 1) this.#cores.add(next[instruction]!);
    }
    if (!this.#anchored) this.#cores.add(0);
    return this.#cores.count === 0 ? dead : this.#find(this.#asserts ? after : 0);
  }

  /** Adds all that is reached without reading; true when the match is. */
  #follow(from: number, holds: number): boolean {
    const { ops, next, other } = this.#program;
    const stack = this.#stack;
    stack[0] = from;
    let depth = 1;
    while (depth > 0) {
      const instruction = stack[--depth]!;
      if (!this.#reached.add(instruction)) continue;
      const op = ops[instruction];
      if (op === Op.match) return true;
      if (op === Op.byte) continue;
      if (op === Op.assertion && ((holds >> other[instruction]!) & 1) === 0) continue;
      if (op === Op.split) stack[depth++] = other[instruction]!;
      stack[depth++] = next[instruction]!;
    }
    return false;
  }

  /** The state of the cores that were found, made when there is none. */
  #find(before: number): number {
    this.#wanted = before;
    const cores = this.#cores.members.slice(0, this.#cores.count).sort();
    const key = `${before}:${cores.join()}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#states.length >= this.most) return full;
    this.#states.push({ cores, before });
    const number = this.#states.length * this.#width;
    this.#numbers.set(key, number);
    this.#makeRoom(number + this.#width);
    return number;
  }

  #makeRoom(length: number): void {
    if (length <= this.table.length) return;
    const wider = new Int32Array(this.table.length * 2);
    wider.set(this.table);
    this.table = wider;
  }

  /** Gives bytes their symbols; an example of each symbol's bytes. */
  #tellApart(): number[] {
    const { sets } = this.#program;
    const beside = besideOf.map((each) => (this.#asserts ? each : 0));
    const continuations = Uint8Array.from({ length: 256 }, (_, byte) =>
      Number(isContinuation(byte)),
    );
    const examples: number[] = [];
    for (const set of new Set([beside, continuations, ...sets])) {
      if (set === undefined) continue;
      const pairs = new Map<number, number>();
      examples.length = 0;
      for (let byte = 0; byte < 256; byte++) {
        const pair = this.symbols[byte]! * 4 + set[byte]!;
        if (!pairs.has(pair)) {
          pairs.set(pair, pairs.size);
          examples.push(byte);
        }
        this.symbols[byte] = pairs.get(pair)!;
      }
    }
    return examples;
  }
}
