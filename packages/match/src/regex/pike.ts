import { atEnd, atStart, Closure, everywhere, InstructionSet, inside } from './closure.ts';
import { Op, type Program } from './nfa.ts';
import { symbolAt, unitsAt } from './symbols.ts';

/** Runs a program by keeping the set of all places it can be at: slow, but never in trouble. */
export class Simulation {
  readonly #program: Program;
  readonly #closure: Closure;
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

  /** As `test`, from a later place, given where the program can be there. */
  resume(text: string, from: number, instructions: Iterable<number>): boolean {
    this.#now.clear();
    for (const instruction of instructions) this.#now.add(instruction);
    return this.#run(text, from);
  }

  #run(text: string, from: number): boolean {
    const { alphabet } = this.#program;
    for (let at = from; at < text.length; ) {
      const units = unitsAt(text, at);
      if (this.#step(symbolAt(alphabet, text, at), at + units === text.length)) return true;
      at += units;
    }
    return false;
  }

  // HOT: once per character.
  #step(symbol: number, last: boolean): boolean {
    const { ops, next, accepts } = this.#program;
    const now = this.#now;
    const then = this.#then;
    const place = last ? atEnd : inside;
    then.clear();
    for (let index = 0; index < now.count; index++) {
      const instruction = now.members[index]!;
      if (ops[instruction] !== Op.characters || accepts[instruction]![symbol] === 0) continue;
      if (this.#closure.follow(next[instruction]!, place, then)) return true;
    }
    if (this.#closure.follow(0, place, then)) return true;
    this.#now = then;
    this.#then = now;
    return false;
  }
}
