import { type Name, nameOf } from './code.ts';

/** The names of one program: fresh identifiers, and constants held by reference. */
export class Scope {
  readonly #used = new Map<string, number>();
  readonly #constants = new Map<unknown, Name>();

  /** An identifier that nothing else in this scope has. */
  fresh(hint: string): Name {
    const count = this.#used.get(hint) ?? 0;
    this.#used.set(hint, count + 1);
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
