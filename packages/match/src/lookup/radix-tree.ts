import { fromEnd, fromStart, type Side } from './side.ts';

interface Branch<T> {
  /** The part of the key between this branch and the one before it. */
  label: string;
  value: T | undefined;
  branches: Map<number, Branch<T>> | undefined;
}

/** A map from texts that can be walked along a text, meeting all keys that it starts (or ends) with. */
export class RadixTree<T> {
  readonly #root: Branch<T> = { label: '', value: undefined, branches: undefined };
  readonly #side: Side;

  constructor(side: 'start' | 'end') {
    this.#side = side === 'start' ? fromStart : fromEnd;
  }

  get isEmpty(): boolean {
    return this.#root.value === undefined && this.#root.branches === undefined;
  }

  get(key: string): T | undefined {
    return this.#path(key).at(-1)?.value;
  }

  set(key: string, value: T): void {
    const side = this.#side;
    let branch = this.#root;
    let rest = key;
    while (rest !== '') {
      branch.branches ??= new Map();
      const code = side.first(rest);
      const next = branch.branches.get(code);
      if (next === undefined) {
        branch.branches.set(code, { label: rest, value, branches: undefined });
        return;
      }
      const shared = side.shared(next.label, rest);
      branch = shared === next.label.length ? next : this.#split(branch.branches, next, shared);
      rest = side.far(rest, shared);
    }
    branch.value = value;
  }

  delete(key: string): void {
    const path = this.#path(key);
    const branch = path.at(-1);
    if (branch === undefined) return;
    branch.value = undefined;
    this.#tidy(branch, path.at(-2));
    if (path.length > 2) this.#tidy(path.at(-2)!, path.at(-3));
  }

  // HOT
  /** Meets the values of all keys that stand in the text at a place: after it, or before it. */
  walk(text: string, from: number, meet: (value: T) => void): void {
    const side = this.#side;
    let branch: Branch<T> | undefined = this.#root;
    let at = from;
    while (branch !== undefined) {
      if (branch.value !== undefined) meet(branch.value);
      const next: Branch<T> | undefined = branch.branches?.get(side.codeAt(text, at));
      if (next === undefined || !side.stands(next.label, text, at)) return;
      at = side.past(at, next.label.length);
      branch = next;
    }
  }

  /** The branches from the root to a key; none when it is not there. */
  #path(key: string): Branch<T>[] {
    const side = this.#side;
    const path = [this.#root];
    let rest = key;
    while (rest !== '') {
      const next = path.at(-1)!.branches?.get(side.first(rest));
      if (next === undefined || side.shared(next.label, rest) < next.label.length) return [];
      path.push(next);
      rest = side.far(rest, next.label.length);
    }
    return path;
  }

  #split(siblings: Map<number, Branch<T>>, lower: Branch<T>, length: number): Branch<T> {
    const side = this.#side;
    const upper = { label: side.near(lower.label, length), value: undefined, branches: new Map() };
    lower.label = side.far(lower.label, length);
    upper.branches.set(side.first(lower.label), lower);
    siblings.set(side.first(upper.label), upper);
    return upper;
  }

  /** Takes away a branch without a value, or joins it with the only one after it. */
  #tidy(branch: Branch<T>, before: Branch<T> | undefined): void {
    if (branch.value !== undefined || before === undefined) return;
    const code = this.#side.first(branch.label);
    if (branch.branches === undefined) {
      before.branches!.delete(code);
      if (before.branches!.size === 0) before.branches = undefined;
    } else if (branch.branches.size === 1) {
      const [only] = branch.branches.values();
      only!.label = this.#side.join(branch.label, only!.label);
      before.branches!.set(code, only!);
    }
  }
}
