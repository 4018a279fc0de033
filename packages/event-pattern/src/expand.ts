import type { Entry, Group, Item, Or, Pattern } from './ast.ts';

/** One way for a pattern to match: each dotted path, and the items of which one must match there. */
export type SubRule = ReadonlyMap<string, readonly Item[]>;

export interface ExpandOptions {
  /** Name paths as the service does, which forgets some empty keys; the default. */
  readonly quirks?: boolean;
}

/**
 * The pattern without `$or`: every combination of alternatives is a sub-rule of its own. Merging
 * follows the order of the text, so a later array replaces an earlier one of the same path in
 * every combination that exists by then. Grows with `countCombinations`: ask that first.
 */
export function expand(pattern: Pattern, options: ExpandOptions = {}): readonly SubRule[] {
  const start: readonly Map<string, readonly Item[]>[] = [new Map()];
  return fold(pattern.root, options.quirks ?? true, start, {
    write(rules, path, items) {
      for (const rule of rules) rule.set(path, items);
    },
    copy: (rules) => rules.map((rule) => new Map(rule)),
    join: (branches) => branches.flat(),
  });
}

/** How many sub-rules `expand` makes, `Infinity` where no number holds it; linear in the pattern. */
export function countCombinations(pattern: Pattern): number {
  return fold(pattern.root, true, 1, {
    write() {},
    copy: (count) => count,
    join: (branches) => branches.reduce((sum, count) => sum + count, 0),
  });
}

/** What a walk over a pattern carries along; `$or` makes copies of it and joins them again. */
interface Carried<State> {
  write(state: State, path: string, items: readonly Item[]): void;
  copy(state: State): State;
  join(branches: readonly State[]): State;
}

type Task<State> =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly base: string | undefined }
  | {
      readonly kind: 'branch';
      readonly from: State;
      readonly group: Group;
      readonly base: string | undefined;
    }
  | { readonly kind: 'keep'; readonly branches: State[] }
  | { readonly kind: 'join'; readonly branches: readonly State[] };

/** Walks the entries in the order of the text, without recursion. */
function fold<State>(root: Group, quirks: boolean, start: State, carried: Carried<State>): State {
  const work: Task<State>[] = [];
  const enter = (group: Group, base: string | undefined) => {
    for (let i = group.entries.length - 1; i >= 0; i--) {
      work.push({ kind: 'entry', entry: group.entries[i]!, base });
    }
  };
  const fork = (or: Or, from: State, base: string | undefined) => {
    const branches: State[] = [];
    work.push({ kind: 'join', branches });
    for (let i = or.alternatives.length - 1; i >= 0; i--) {
      work.push({ kind: 'keep', branches });
      work.push({ kind: 'branch', from, group: or.alternatives[i]!, base });
    }
  };
  let state = start;
  enter(root, undefined);
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    switch (task.kind) {
      case 'entry': {
        const { entry, base } = task;
        if (entry.kind === 'or') fork(entry, state, base);
        else if (entry.value.kind === 'group') enter(entry.value, inner(base, entry.name));
        else carried.write(state, leaf(base, entry.name, quirks), entry.value.items);
        break;
      }
      case 'branch':
        state = carried.copy(task.from);
        enter(task.group, task.base);
        break;
      case 'keep':
        task.branches.push(state);
        break;
      case 'join':
        state = carried.join(task.branches);
        break;
    }
  }
  return state;
}

const inner = (base: string | undefined, name: string): string =>
  base === undefined ? name : `${base}.${name}`;

/** AWS: a leaf right under an empty key at the top is named as if that key were not there. */
const leaf = (base: string | undefined, name: string, quirks: boolean): string =>
  quirks && base === '' ? name : inner(base, name);
