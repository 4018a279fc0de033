import type { Program } from './nfa.ts';
import { Simulation } from './pike.ts';
import { full, matched, States, unknown } from './states.ts';
import { symbolAt, unitsAt } from './symbols.ts';

/** Characters that a full set of states must have served, per state, for making them to pay. */
const worthPerState = 10;
/** How often it may fail to pay before no more states are made. */
const patience = 3;

/**
 * Runs a program by deterministic states, made as texts need them. When there are too many, all
 * are forgotten; when they fill up too fast, the simulation takes over.
 */
export class Automaton {
  readonly #program: Program;
  readonly #states: States;
  readonly #simulation: Simulation;
  readonly #mostStates: number;
  readonly #matchesEmpty: boolean;
  #failures = 0;
  /** Characters read since the states were last forgotten. */
  #served = 0;

  constructor(program: Program, mostStates = 1024) {
    this.#program = program;
    this.#mostStates = mostStates;
    this.#states = new States(program, mostStates);
    this.#simulation = new Simulation(program);
    this.#matchesEmpty = this.#states.matchesEmpty;
  }

  /** Whether making states has proved not to pay, so that the simulation runs alone. */
  get simulates(): boolean {
    return this.#failures >= patience;
  }

  /** Whether the program matches anywhere in the text. */
  test(text: string): boolean {
    if (text === '') return this.#matchesEmpty;
    if (this.simulates) return this.#simulation.test(text);
    let start = this.#states.start();
    if (start === full) {
      if (!this.#pays(0)) return this.#simulation.test(text);
      start = this.#states.restart();
    }
    return start > unknown ? this.#run(text, start) : start === matched;
  }

  // HOT: the loop reads one table entry per character.
  #run(text: string, start: number): boolean {
    const states = this.#states;
    const { alphabet } = this.#program;
    const { length } = text;
    let table = states.table;
    let state = start;
    let from = 0;
    for (let at = 0; at < length; at++) {
      let slot = text.charCodeAt(at);
      if (slot >= 128) {
        slot = 128 + symbolAt(alphabet, text, at);
        at += unitsAt(text, at) - 1;
      }
      let next = table[state + slot]!;
      if (next === unknown) {
        next = states.after(state, slot);
        if (next === full) {
          const isLast = at + 1 === length;
          if (!isLast && !this.#pays(at - from)) {
            return this.#simulation.resume(text, at + 1, states.wanted);
          }
          from = at;
          next = states.restart();
        }
        table = states.table;
      }
      if (next < unknown) return next === matched;
      state = next;
    }
    this.#served += length - from;
    return states.matchesAtEnd(state);
  }

  #pays(read: number): boolean {
    const served = this.#served + read;
    this.#served = 0;
    if (served >= worthPerState * this.#mostStates) return true;
    this.#failures++;
    return false;
  }
}
