import { Automaton } from './automaton.ts';
import type { Program } from './program.ts';
import { Simulation } from './simulation.ts';
import { isWellFormed, mended } from './well-formed.ts';

/** The search that takes any text and is linear in it. */
export class Tables {
  readonly #program: Program;
  readonly #automaton: Automaton;
  readonly #simulation: Simulation;

  constructor(program: Program, anchored: boolean) {
    this.#program = program;
    this.#automaton = new Automaton(program, anchored);
    this.#simulation = new Simulation(program);
  }

  exec(bytes: Uint8Array, from: number, to: number, at: number, slots: Int32Array): boolean {
    const tested = this.#automaton.test(bytes, from, to, at);
    if (tested === false && !this.#automaton.beyond) return false;
    if (!isWellFormed(bytes, from, to)) return this.#execMended(bytes, from, to, at, slots);
    return tested !== false && this.#simulation.exec(bytes, from, to, at, slots);
  }

  test(bytes: Uint8Array, from: number, to: number, at: number, slots: Int32Array): boolean {
    const tested = this.#automaton.test(bytes, from, to, at);
    // What it has not read cannot change its answer, and ASCII is as it is.
    if (tested !== undefined && !this.#automaton.beyond) return tested;
    if (!isWellFormed(bytes, from, to)) return this.#execMended(bytes, from, to, at, slots);
    return tested ?? this.#simulation.exec(bytes, from, to, at, slots);
  }

  #execMended(bytes: Uint8Array, from: number, to: number, at: number, slots: Int32Array): boolean {
    const text = mended(bytes, from, to);
    const start = text.places.indexOf(at);
    const found = this.#simulation.exec(text.bytes, 0, text.bytes.length, start, slots);
    for (let slot = 0; found && slot < this.#program.slots; slot++) {
      if (slots[slot]! >= 0) slots[slot] = text.places[slots[slot]!]!;
    }
    return found;
  }
}
