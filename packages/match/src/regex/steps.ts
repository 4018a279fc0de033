import { type Closure, InstructionSet, inside } from './closure.ts';
import { Op, type Program } from './nfa.ts';

/** Where each instruction leads that reads a character inside the text; -1 stands for the match. */
export interface Steps {
  readonly targets: Int32Array;
  /** Where the targets of an instruction begin; none are kept when they would be many. */
  readonly offsets: Int32Array;
  /** Where the program is before it has read anything; were it the match, no text would be read. */
  readonly begins: Int32Array;
}

/** Longer lists are found out again each time, else their room could grow with the square. */
const longestKept = 16;

export function stepsOf(program: Program, closure: Closure): Steps {
  const targets: number[] = [];
  const offsets = new Int32Array(program.size + 1);
  const reached = new InstructionSet(program.size);
  for (let instruction = 0; instruction < program.size; instruction++) {
    if (program.ops[instruction] === Op.characters) {
      const all = targetsOf(program, closure, program.next[instruction]!, reached);
      if (all.length <= longestKept) targets.push(...all);
    }
    offsets[instruction + 1] = targets.length;
  }
  const begins = targetsOf(program, closure, 0, reached);
  return { targets: Int32Array.from(targets), offsets, begins };
}

function targetsOf(
  { ops }: Program,
  closure: Closure,
  from: number,
  reached: InstructionSet,
): Int32Array {
  reached.clear();
  if (closure.follow(from, inside, reached)) return Int32Array.of(-1);
  return reached.members.slice(0, reached.count).filter((one) => ops[one] === Op.characters);
}
