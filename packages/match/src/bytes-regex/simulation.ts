import { InstructionSet } from '../regex/closure.ts';
import { holdingAt, isContinuation } from './place.ts';
import { Op, type Program } from './program.ts';

/** Runs a program by keeping all places that it can be at, the preferred first: never in trouble. */
export class Simulation {
  readonly #program: Program;
  readonly #stack: Int32Array;
  /** The slots on the way that is followed. */
  readonly #current: Int32Array;
  #now: Threads;
  #then: Threads;

  constructor(program: Program) {
    this.#program = program;
    this.#stack = new Int32Array(4 * program.size + 4);
    this.#current = new Int32Array(program.slots);
    this.#now = new Threads(program);
    this.#then = new Threads(program);
  }

  /** Finds the first match from `at` on in a text that is well-formed. */
  exec(bytes: Uint8Array, from: number, to: number, at: number, slots: Int32Array): boolean {
    const { slots: width } = this.#program;
    let found = false;
    this.#now.clear();
    for (let place = at; place <= to; place++) {
      if (!found && (place === to || !isContinuation(bytes[place]!))) {
        this.#current.fill(-1);
        this.#follow(0, place, holdingAt(bytes, from, to, place), this.#now);
      }
      const ended = this.#step(bytes, from, to, place);
      if (ended >= 0) {
        found = true;
        slots.set(this.#now.slots.subarray(ended * width, (ended + 1) * width));
      }
      [this.#now, this.#then] = [this.#then, this.#now];
      if (found && this.#now.count === 0) break;
    }
    return found;
  }

  // HOT: once per byte.
  /** Goes on over a byte; gives the instruction of the match that is preferred to what goes on. */
  #step(bytes: Uint8Array, from: number, to: number, place: number): number {
    const { ops, next, sets, slots: width } = this.#program;
    const now = this.#now;
    const byte = place < to ? bytes[place]! : -1;
    const holds = place < to ? holdingAt(bytes, from, to, place + 1) : 0;
    this.#then.clear();
    for (let index = 0; index < now.count; index++) {
      const instruction = now.members[index]!;
      if (ops[instruction] === Op.match) return instruction;
      if (byte < 0 || ops[instruction] !== Op.byte || sets[instruction]![byte] === 0) continue;
      const row = instruction * width;
      for (let slot = 0; slot < width; slot++) this.#current[slot] = now.slots[row + slot]!;
      this.#follow(next[instruction]!, place + 1, holds, this.#then);
    }
    return -1;
  }

  /** Adds all that can be reached without reading a byte, the preferred first. */
  #follow(first: number, place: number, holds: number, into: Threads): void {
    const { ops, next, other, slots: width } = this.#program;
    const stack = this.#stack;
    const current = this.#current;
    stack[0] = first;
    let depth = 1;
    while (depth > 0) {
      const instruction = stack[--depth]!;
      if (instruction < 0) {
        current[~instruction] = stack[--depth]!;
        continue;
      }
      if (!into.add(instruction)) continue;
      const op = ops[instruction];
      if (op === Op.byte || op === Op.match) {
        into.slots.set(current, instruction * width);
        continue;
      }
      const argument = other[instruction]!;
      if (op === Op.assertion && ((holds >> argument) & 1) === 0) continue;
      if (op === Op.split) stack[depth++] = argument;
      if (op === Op.slot) {
        // Set back once all that follows is done.
        stack[depth++] = current[argument]!;
        stack[depth++] = ~argument;
        current[argument] = place;
      }
      stack[depth++] = next[instruction]!;
    }
  }
}

class Threads extends InstructionSet {
  /** For each instruction its slots. */
  readonly slots: Int32Array;

  constructor({ size, slots }: Program) {
    super(size);
    this.slots = new Int32Array(size * slots);
  }
}
