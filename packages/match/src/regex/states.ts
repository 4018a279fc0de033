import { atEnd, atStart, Closure, everywhere, InstructionSet, inside } from './closure.ts';
import { Op, type Program } from './nfa.ts';

/** In the table: not made yet. Every state's number is above it. */
export const unknown = 0;
export const matched = -1;
export const dead = -2;
/** The next state is new, and there is no room for it. */
export const full = -3;

/** The deterministic states of a program that texts have needed so far. */
export class States {
  /**
   * The state after each state and character: at the state's number plus the character's code
   * when it is below 128, else plus 128 plus its symbol.
   */
  table: Int32Array;
  readonly #program: Program;
  readonly #most: number;
  readonly #width: number;
  readonly #closure: Closure;
  readonly #reached: InstructionSet;
  readonly #numbers = new Map<string, number>();
  readonly #cores: Uint16Array[] = [];
  readonly #ends: (boolean | undefined)[] = [];
  #start = unknown;
  /** The instructions of the state last looked for. */
  #wanted: Uint16Array = new Uint16Array(0);

  constructor(program: Program, most: number) {
    this.#program = program;
    this.#most = most;
    this.#closure = new Closure(program);
    this.#reached = new InstructionSet(program.size);
    this.#width = 128 + program.alphabet.size;
    this.table = new Int32Array(this.#width * 4);
  }

  /** The instructions of the state that was found not to fit. */
  get wanted(): Uint16Array {
    return this.#wanted;
  }

  get matchesEmpty(): boolean {
    this.#reached.clear();
    return this.#closure.follow(0, everywhere, this.#reached);
  }

  /** The state before the first character. */
  start(): number {
    if (this.#start !== unknown) return this.#start;
    this.#reached.clear();
    const start = this.#closure.follow(0, atStart, this.#reached) ? matched : this.#find();
    if (start !== full) this.#start = start;
    return start;
  }

  /** The state after a character; enters it into the table unless it is `full`. */
  after(state: number, slot: number): number {
    const { ascii } = this.#program.alphabet;
    const symbol = slot < 128 ? ascii[slot]! : slot - 128;
    const next = this.#advance(this.#coreOf(state), symbol) ? matched : this.#find();
    if (next === full) return next;
    this.table[state + 128 + symbol] = next;
    for (let code = 0; code < 128; code++) {
      if (ascii[code] === symbol) this.table[state + code] = next;
    }
    return next;
  }

  /** Forgets all states but the wanted one. */
  restart(): number {
    this.#numbers.clear();
    this.#cores.length = 0;
    this.#ends.length = 0;
    this.#start = unknown;
    this.table.fill(unknown);
    return this.#find();
  }

  /** Whether the program matches when the text ends in this state. */
  matchesAtEnd(state: number): boolean {
    const index = state / this.#width - 1;
    this.#ends[index] ??= this.#endsWell(this.#coreOf(state));
    return this.#ends[index];
  }

  #coreOf(state: number): Uint16Array {
    return this.#cores[state / this.#width - 1]!;
  }

  #endsWell(core: Uint16Array): boolean {
    const { ops, next } = this.#program;
    this.#reached.clear();
    for (const instruction of core) {
      if (ops[instruction] !== Op.end) continue;
      if (this.#closure.follow(next[instruction]!, atEnd, this.#reached)) return true;
    }
    return false;
  }

  /** Reads a symbol in all the places; true when that completes a match. */
  #advance(core: Uint16Array, symbol: number): boolean {
    const { accepts, next } = this.#program;
    this.#reached.clear();
    for (const instruction of core) {
      if (!accepts[instruction]?.[symbol]) continue;
      if (this.#closure.follow(next[instruction]!, inside, this.#reached)) return true;
    }
    return this.#closure.follow(0, inside, this.#reached);
  }

  /** The state of what was reached, made when there is none. */
  #find(): number {
    this.#wanted = this.#coreOfReached();
    if (this.#wanted.length === 0) return dead;
    const key = String.fromCharCode(...this.#wanted);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#cores.length >= this.#most) return full;
    this.#cores.push(this.#wanted);
    const number = this.#cores.length * this.#width;
    this.#numbers.set(key, number);
    this.#makeRoom(number + this.#width);
    return number;
  }

  /** Of the reached instructions those that wait for a character or for the end, in order. */
  #coreOfReached(): Uint16Array {
    const { ops } = this.#program;
    const reached = this.#reached.members.subarray(0, this.#reached.count);
    return Uint16Array.from(
      reached.filter((one) => ops[one] === Op.characters || ops[one] === Op.end),
    ).sort();
  }

  #makeRoom(length: number): void {
    if (length <= this.table.length) return;
    const wider = new Int32Array(this.table.length * 2);
    wider.set(this.table);
    this.table = wider;
  }
}
