import { Beside, besideOf } from './place.ts';
import type { Program } from './program.ts';
import { full, matched, States, unknown } from './states.ts';

/** Bytes that a full set of states must have served, per state, for making them to pay. */
const worthPerState = 10;
/** How often it may fail to pay before no more states are made. */
const patience = 3;

/**
 * Tells whether a program matches, by deterministic states that are made as texts need them. When
 * there are too many, all are forgotten; when they fill up too fast, it gives up.
 */
export class Automaton {
  readonly #states: States;
  #failures = 0;
  /** Bytes read since the states were last forgotten. */
  #served = 0;
  #beyond = false;

  constructor(program: Program, anchored: boolean, mostStates = 1024) {
    this.#states = new States(program, anchored, mostStates);
  }

  /** Whether the last test read anything beyond ASCII. */
  get beyond(): boolean {
    return this.#beyond;
  }

  /**
   * Whether the program matches from `at` on in a text that is well-formed; `undefined` when
   * making states has proved not to pay.
   */
  test(bytes: Uint8Array, from: number, to: number, at: number): boolean | undefined {
    this.#beyond = true;
    if (this.#failures >= patience) return undefined;
    const before = at > from ? besideOf[bytes[at - 1]!]! : Beside.nothing;
    let start = this.#states.start(before);
    if (start === full) {
      if (!this.#pays(0)) return undefined;
      start = this.#states.restart();
    }
    return this.#run(bytes, to, at, start);
  }

  // HOT: the loop reads one table entry per byte.
  #run(bytes: Uint8Array, to: number, at: number, start: number): boolean | undefined {
    const states = this.#states;
    const { symbols } = states;
    let table = states.table;
    let state = start;
    let from = at;
    let seen = 0;
    for (let place = at; place < to; place++) {
      const byte = bytes[place]!;
      seen |= byte;
      const symbol = symbols[byte]!;
      let next = table[state + symbol]!;
      if (next === unknown) {
        next = states.after(state, symbol);
        if (next === full) {
          if (!this.#pays(place - from)) return undefined;
          from = place;
          next = states.restart();
        }
        table = states.table;
      }
      if (next < unknown) {
        this.#beyond = seen > 0x7f;
        return next === matched;
      }
      state = next;
    }
    this.#beyond = seen > 0x7f;
    this.#served += to - from;
    const last = table[state + states.end]!;
    return (last === unknown ? states.after(state, states.end) : last) === matched;
  }

  #pays(read: number): boolean {
    const served = this.#served + read;
    this.#served = 0;
    if (served >= worthPerState * this.#states.most) return true;
    this.#failures++;
    return false;
  }
}
