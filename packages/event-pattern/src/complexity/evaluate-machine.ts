import type { ByteMachine, Edge, State } from './byte-machine.ts';

/** Work done for one pattern; one that needs more is refused by the service long before. */
export interface Budget {
  left: number;
}

/**
 * The most states that a machine can be in at once, each counted once for every pattern that can
 * still match from it. Stops counting when the budget is spent.
 */
export function evaluateMachine(machine: ByteMachine, budget: Budget): number {
  const reachable = reachablePatterns(machine.start);
  const count = (edge: Edge) =>
    edge.state === undefined ? 1 : (reachable.get(edge.state)?.size ?? 0);
  const names = new Names();
  const seen = new Set<string>();
  const work: ReadonlySet<Edge>[] = nextSets([machine.start]);
  let most = 0;
  for (let edges = work.pop(); edges !== undefined; edges = work.pop()) {
    const name = names.of(edges);
    if (seen.has(name)) continue;
    seen.add(name);
    most = Math.max(most, sizeOf(edges, count));
    const next = nextSets(statesOf(edges));
    budget.left -= next.reduce((sum, { size }) => sum + size, edges.size);
    if (budget.left < 0) break;
    for (const set of next) work.push(set);
  }
  return most;
}

/** What has matched `x` has also matched `x*`, so those states count too. */
function sizeOf(edges: ReadonlySet<Edge>, count: (edge: Edge) => number): number {
  let size = 0;
  for (const edge of edges) {
    size += count(edge);
    for (const implied of edge.state?.onEvery() ?? []) {
      if (!edges.has(implied)) size += count(implied);
    }
  }
  return size;
}

const statesOf = (edges: ReadonlySet<Edge>): readonly State[] =>
  [...edges].flatMap(({ state }) => state ?? []);

/** The sets of edges that some next byte can lead to. */
function nextSets(states: readonly State[]): ReadonlySet<Edge>[] {
  const bytes = new Set(states.flatMap((state) => [...state.bytes]));
  const sets = [...bytes].map(
    (byte) => new Set(states.flatMap((state) => [...state.onByte(byte)])),
  );
  const others = new Set(states.flatMap((state) => [...state.others]));
  return others.size === 0 ? sets : [...sets, others];
}

/** The patterns that can still match, for each state. */
function reachablePatterns(start: State): ReadonlyMap<State, ReadonlySet<number>> {
  const found = new Map<State, Set<number>>();
  const work: { readonly state: State; readonly done: boolean }[] = [{ state: start, done: false }];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    const { state, done } = task;
    if (done) {
      found.set(state, patternsFrom(state, found));
    } else if (!found.has(state)) {
      found.set(state, new Set());
      work.push({ state, done: true });
      for (const edge of edgesOf(state)) {
        if (edge.state !== undefined && !found.has(edge.state)) {
          work.push({ state: edge.state, done: false });
        }
      }
    }
  }
  return found;
}

function patternsFrom(state: State, found: ReadonlyMap<State, ReadonlySet<number>>): Set<number> {
  const patterns = new Set<number>();
  for (const { state: next, match } of edgesOf(state)) {
    if (match !== undefined) patterns.add(match.pattern);
    if (next !== undefined) for (const pattern of found.get(next)!) patterns.add(pattern);
  }
  return patterns;
}

const edgesOf = (state: State): ReadonlySet<Edge> =>
  new Set([...state.others, ...[...state.bytes].flatMap((byte) => [...state.onByte(byte)])]);

/** Names for sets of edges, equal for equal sets. */
class Names {
  readonly #numbers = new Map<Edge, number>();

  of(edges: ReadonlySet<Edge>): string {
    return Array.from(edges, (edge) => this.#number(edge))
      .sort((a, b) => a - b)
      .join();
  }

  #number(edge: Edge): number {
    const known = this.#numbers.get(edge) ?? this.#numbers.size;
    this.#numbers.set(edge, known);
    return known;
  }
}
