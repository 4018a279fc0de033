import { Op, type Program } from './nfa.ts';

/** A growing set of instructions, emptied in one step. */
export class InstructionSet {
  count = 0;
  readonly members: Int32Array;
  readonly #places: Int32Array;

  constructor(size: number) {
    this.members = new Int32Array(size);
    this.#places = new Int32Array(size);
  }

  has(instruction: number): boolean {
    const place = this.#places[instruction]!;
    return place < this.count && this.members[place] === instruction;
  }

  /** Whether it was not there yet. */
  add(instruction: number): boolean {
    if (this.has(instruction)) return false;
    this.#places[instruction] = this.count;
    this.members[this.count++] = instruction;
    return true;
  }

  // HOT
  /** Adds a part of a list; true when there is a negative number in it. */
  addAll(list: Int32Array, begin: number, end: number): boolean {
    const members = this.members;
    const places = this.#places;
    let count = this.count;
    for (let at = begin; at < end; at++) {
      const one = list[at]!;
      if (one < 0) return true;
      const place = places[one]!;
      if (place < count && members[place] === one) continue;
      places[one] = count;
      members[count++] = one;
    }
    this.count = count;
    return false;
  }

  clear(): void {
    this.count = 0;
  }
}

/** Which ends of the text a place is. */
export interface Place {
  readonly start: boolean;
  readonly end: boolean;
}

export const atStart: Place = { start: true, end: false };
export const inside: Place = { start: false, end: false };
export const atEnd: Place = { start: false, end: true };
export const everywhere: Place = { start: true, end: true };

/** Finds what can be reached without reading a character. */
export class Closure {
  readonly #program: Program;
  readonly #stack: Int32Array;

  constructor(program: Program) {
    this.#program = program;
    this.#stack = new Int32Array(program.size);
  }

  // HOT: once per reached instruction and character, in the simulation.
  /** Adds all that can be reached from an instruction; true when the match is among it. */
  follow(from: number, place: Place, into: InstructionSet): boolean {
    const { ops, next, other } = this.#program;
    if (!into.add(from) || ops[from] === Op.characters) return false;
    const stack = this.#stack;
    let matched = false;
    let depth = 1;
    stack[0] = from;
    while (depth > 0) {
      const instruction = stack[--depth]!;
      const op = ops[instruction]!;
      if (op === Op.match) matched = true;
      if (op === Op.characters || op === Op.match) continue;
      if (op === Op.start && !place.start) continue;
      if (op === Op.end && !place.end) continue;
      if (into.add(next[instruction]!)) stack[depth++] = next[instruction]!;
      if (op === Op.split && into.add(other[instruction]!)) stack[depth++] = other[instruction]!;
    }
    return matched;
  }
}
