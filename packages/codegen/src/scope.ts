import { type Name, nameOf } from './code.ts';

/** The names of one program: fresh identifiers, and constants held by reference. */
export class Scope {
  readonly #next = new Map<string, number>();
  readonly #used = new Set<string>();
  readonly #constants = new Map<unknown, Name>();

  /** An identifier that nothing else in this scope has. */
  fresh(hint: string): Name {
    let count = this.#next.get(hint) ?? 0;
    // `a1` and 0 read as `a` and 10.
    while (this.#used.has(`${hint}${count}`)) count += 1;
    this.#next.set(hint, count + 1);
    this.#used.add(`${hint}${count}`);
    return nameOf(`${hint}${count}`);
  }

  /** A name for a value that can't be written as a literal (a set, a matcher, a function). */
  constant(value: unknown, hint = 'constant'): Name {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const name = this.fresh(hint);
    this.#constants.set(value, name);
    return name;
  }

  get constants(): ReadonlyMap<unknown, Name> {
    return this.#constants;
  }
}
