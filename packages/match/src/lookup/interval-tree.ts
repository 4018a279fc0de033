import type { Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
  /** Higher than that of all below it: it keeps the tree flat. */
  readonly priority: number;
  /** The highest bound of all from here down. */
  highest: number;
  postings: Postings;
  left: Interval | undefined;
  right: Interval | undefined;
}

type Tree = Interval | undefined;

/** A treap of intervals by their lower bounds: as deep as the logarithm of its size, in all likelihood. */
export class IntervalTree {
  #root: Tree;
  #seed = 1;

  add(low: number, high: number, id: number): void {
    const known = this.#find(low, high);
    if (known !== undefined) {
      known.postings = withId(known.postings, id);
      return;
    }
    const priority = this.#nextPriority();
    const [before, after] = split(this.#root, low, high);
    const postings: Postings = id;
    const only = {
      low,
      high,
      priority,
      highest: high,
      postings,
      left: undefined,
      right: undefined,
    };
    this.#root = join(join(before, only), after);
  }

  remove(low: number, high: number, id: number): void {
    const known = this.#find(low, high);
    if (known === undefined) return;
    const rest = withoutId(known.postings, id);
    if (rest !== undefined) known.postings = rest;
    else this.#root = without(this.#root!, known);
  }

  // HOT
  collect(value: number, visit: Visit): void {
    collectFrom(this.#root, value, visit);
  }

  #find(low: number, high: number): Tree {
    let tree = this.#root;
    while (tree !== undefined && (tree.low !== low || tree.high !== high)) {
      tree = comesBefore(tree, low, high) ? tree.right : tree.left;
    }
    return tree;
  }

  #nextPriority(): number {
    let seed = this.#seed;
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    this.#seed = seed;
    return seed;
  }
}

const comesBefore = (one: Interval, low: number, high: number): boolean =>
  one.low < low || (one.low === low && one.high < high);

function collectFrom(tree: Tree, value: number, visit: Visit): void {
  if (tree === undefined || !(tree.highest >= value)) return;
  collectFrom(tree.left, value, visit);
  if (!(tree.low <= value)) return;
  if (value <= tree.high) visitAll(tree.postings, visit);
  collectFrom(tree.right, value, visit);
}

/** All before a pair of bounds, and all from it on. */
function split(tree: Tree, low: number, high: number): readonly [Tree, Tree] {
  if (tree === undefined) return [undefined, undefined];
  if (comesBefore(tree, low, high)) {
    const [before, after] = split(tree.right, low, high);
    tree.right = before;
    return [measured(tree), after];
  }
  const [before, after] = split(tree.left, low, high);
  tree.left = after;
  return [before, measured(tree)];
}

/** One tree of two, of which the first comes before the second. */
function join(before: Tree, after: Tree): Tree {
  if (before === undefined) return after;
  if (after === undefined) return before;
  if (before.priority > after.priority) {
    before.right = join(before.right, after);
    return measured(before);
  }
  after.left = join(before, after.left);
  return measured(after);
}

function without(tree: Interval, gone: Interval): Tree {
  if (tree === gone) return join(tree.left, tree.right);
  if (comesBefore(tree, gone.low, gone.high)) tree.right = without(tree.right!, gone);
  else tree.left = without(tree.left!, gone);
  return measured(tree);
}

function measured(tree: Interval): Interval {
  tree.highest = Math.max(
    tree.high,
    tree.left?.highest ?? tree.high,
    tree.right?.highest ?? tree.high,
  );
  return tree;
}
