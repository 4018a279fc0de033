import { atEnd, atStart, Closure, everywhere, InstructionSet, inside } from './closure.ts';
import type { Program } from './nfa.ts';
import { type Steps, stepsOf } from './steps.ts';
import { symbolAt, unitsAt } from './symbols.ts';

/** Runs a program by keeping the set of all places it can be at: slow, but never in trouble. */
export class Simulation {
  readonly #program: Program;
  readonly #closure: Closure;
  #steps: Steps | undefined;
  #now: InstructionSet;
  #then: InstructionSet;

  constructor(program: Program) {
    this.#program = program;
    this.#closure = new Closure(program);
    this.#now = new InstructionSet(program.size);
    this.#then = new InstructionSet(program.size);
  }

  /** Whether the program matches anywhere in the text. */
  test(text: string): boolean {
    this.#now.clear();
    const place = text === '' ? everywhere : atStart;
    return this.#closure.follow(0, place, this.#now) || this.#run(text, 0);
  }

  /** As `test`, from a place before the end, given where the program can be there. */
  resume(text: string, from: number, instructions: Iterable<number>): boolean {
    this.#now.clear();
    for (const instruction of instructions) this.#now.add(instruction);
    return this.#run(text, from);
  }

  #run(text: string, from: number): boolean {
    const { alphabet } = this.#program;
    this.#steps ??= stepsOf(this.#program, this.#closure);
    for (let at = from; at < text.length; ) {
      const symbol = symbolAt(alphabet, text, at);
      at += unitsAt(text, at);
      if (at === text.length ? this.#last(symbol) : this.#step(symbol, this.#steps)) return true;
    }
    return false;
  }

  // HOT: once per character.
  #step(symbol: number, { targets, offsets, begins }: Steps): boolean {
    const { next, accepts } = this.#program;
    const { members, count } = this.#now;
    const then = this.#then;
    then.clear();
    for (let index = 0; index < count; index++) {
      const instruction = members[index]!;
      const accepted = accepts[instruction];
      if (accepted === undefined || accepted[symbol] === 0) continue;
      const begin = offsets[instruction]!;
      const end = offsets[instruction + 1]!;
      if (begin === end) {
        this.#closure.follow(next[instruction]!, inside, then);
      } else if (then.addAll(targets, begin, end)) {
        return true;
      }
    }
    then.addAll(begins, 0, begins.length);
    this.#then = this.#now;
    this.#now = then;
    return false;
  }

  #last(symbol: number): boolean {
    const { next, accepts } = this.#program;
    const now = this.#now;
    this.#then.clear();
    for (let index = 0; index < now.count; index++) {
      const instruction = now.members[index]!;
      if (accepts[instruction]?.[symbol] !== 1) continue;
      if (this.#closure.follow(next[instruction]!, atEnd, this.#then)) return true;
    }
    return this.#closure.follow(0, atEnd, this.#then);
  }
}
