import { maxChoices } from './event.ts';
import type { Element } from './event-fields.ts';

/** What one path offers to a walk. */
export interface Step {
  /** The elements of the values that will do; `undefined` for a value in none. */
  readonly choices: readonly (Element | undefined)[];
  /** The elements of all values, where absence will do too. */
  readonly absentBut: readonly (Element | undefined)[] | undefined;
}

/**
 * Whether one choice can be made at every step so that all agree on the element of every array.
 * `undefined` when too many choices were tried.
 */
export function walk(steps: readonly Step[]): boolean | undefined {
  const ways = steps.reduce((product, { choices }) => product * (choices.length + 1), 1);
  return ways <= maxSmall ? reaches(steps, 0, undefined) : new Walker(steps.map(levelOf)).run();
}

/** PERF: so few ways that trying all of them is quicker than preparing anything. */
const maxSmall = 256;

/** The elements chosen so far. */
interface Chosen {
  readonly element: Element;
  readonly before: Chosen | undefined;
}

function reaches(steps: readonly Step[], at: number, chosen: Chosen | undefined): boolean {
  const step = steps[at];
  if (step === undefined) return true;
  const { choices, absentBut } = step;
  if (absentBut !== undefined && !absentBut.some((element) => fits(element, chosen))) {
    if (reaches(steps, at + 1, chosen)) return true;
  }
  for (const element of choices) {
    if (!fits(element, chosen)) continue;
    const next = element === undefined ? chosen : { element, before: chosen };
    if (reaches(steps, at + 1, next)) return true;
  }
  return false;
}

function fits(element: Element | undefined, chosen: Chosen | undefined): boolean {
  if (element === undefined) return true;
  for (let one = chosen; one !== undefined; one = one.before) {
    if (one.element !== element && contradict(one.element, element)) return false;
  }
  return true;
}

/** Whether two values stand in different elements of one array. */
function contradict(one: Element, other: Element): boolean {
  for (let a: Element | undefined = one; a !== undefined; a = a.outer) {
    for (let b: Element | undefined = other; b !== undefined; b = b.outer) {
      if (a.array === b.array && a.index !== b.index) return true;
    }
  }
  return false;
}

interface Level {
  readonly choices: Choices;
  readonly absentBut: Choices | undefined;
}

const levelOf = ({ choices, absentBut }: Step): Level => ({
  choices: new Choices(choices),
  absentBut: absentBut && new Choices(absentBut),
});

/** Choices already tried and to be tried at one level. */
interface Turn {
  readonly options: readonly (Element | undefined)[];
  next: number;
  /** The arrays that the option in force settled. */
  readonly settled: number[];
  readonly key: string;
}

class Walker {
  readonly #levels: readonly Level[];
  readonly #chosen = new Map<number, number>();
  readonly #failed = new Set<string>();
  #tried = 0;

  constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  run(): boolean | undefined {
    const turns: Turn[] = [this.#turn(0)];
    for (let turn = turns.at(-1); turn !== undefined; turn = turns.at(-1)) {
      this.#release(turn);
      if (turn.next === turn.options.length) {
        this.#failed.add(turn.key);
        turns.pop();
        continue;
      }
      this.#settle(turn, turn.options[turn.next++]);
      if (turns.length === this.#levels.length) return true;
      this.#tried += 1;
      if (this.#tried > maxChoices) return undefined;
      turns.push(this.#turn(turns.length));
    }
    return false;
  }

  #turn(at: number): Turn {
    const { choices, absentBut } = this.#levels[at]!;
    const key = this.#key(at);
    if (this.#failed.has(key)) return { options: [], next: 0, settled: [], key };
    const options = choices.agreeing(this.#chosen);
    const absent = absentBut !== undefined && absentBut.agreeing(this.#chosen).length === 0;
    return { options: absent ? [undefined, ...options] : options, next: 0, settled: [], key };
  }

  #settle(turn: Turn, element: Element | undefined): void {
    for (let each = element; each !== undefined; each = each.outer) {
      if (this.#chosen.has(each.array)) continue;
      this.#chosen.set(each.array, each.index);
      turn.settled.push(each.array);
    }
  }

  #release(turn: Turn): void {
    for (const array of turn.settled) this.#chosen.delete(array);
    turn.settled.length = 0;
  }

  /** The level and the choices that it and later ones can contradict. */
  #key(at: number): string {
    let key = String(at);
    for (const [array, index] of this.#chosen) {
      if (this.#isAskedFrom(at, array)) key += `,${array}:${index}`;
    }
    return key;
  }

  #isAskedFrom(at: number, array: number): boolean {
    for (let i = at; i < this.#levels.length; i++) {
      const { choices, absentBut } = this.#levels[i]!;
      if (choices.isIn(array) || absentBut?.isIn(array)) return true;
    }
    return false;
  }
}

/** The elements that values of one path stand in, found by those already chosen. */
class Choices {
  readonly #all: readonly (Element | undefined)[];
  readonly #arrays = new Map<number, Inside>();

  constructor(all: readonly (Element | undefined)[]) {
    this.#all = [...new Set(all)];
    for (const element of this.#all) {
      for (let each = element; each !== undefined; each = each.outer) {
        const inside = this.#arrays.get(each.array) ?? { count: 0, byIndex: new Map() };
        this.#arrays.set(each.array, inside);
        inside.count += 1;
        const elements = inside.byIndex.get(each.index);
        if (elements === undefined) inside.byIndex.set(each.index, [element!]);
        else elements.push(element!);
      }
    }
  }

  isIn(array: number): boolean {
    return this.#arrays.has(array);
  }

  agreeing(chosen: ReadonlyMap<number, number>): readonly (Element | undefined)[] {
    if (chosen.size === 0) return this.#all;
    let near = this.#all;
    for (const [array, index] of chosen) {
      const inside = this.#arrays.get(array);
      if (inside?.count !== this.#all.length) continue;
      const found = inside.byIndex.get(index) ?? [];
      if (found.length < near.length) near = found;
    }
    return near.filter((element) => agrees(element, chosen));
  }
}

/** The choices that stand in one array. */
interface Inside {
  count: number;
  readonly byIndex: Map<number, Element[]>;
}

function agrees(element: Element | undefined, chosen: ReadonlyMap<number, number>): boolean {
  for (let each = element; each !== undefined; each = each.outer) {
    if ((chosen.get(each.array) ?? each.index) !== each.index) return false;
  }
  return true;
}
