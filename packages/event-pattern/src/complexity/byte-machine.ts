/**
 * The automaton that the service builds of the wildcards of one field, state by state: how many
 * states a new wildcard shares with those before it decides how complex it is counted.
 */
export class ByteMachine {
  readonly start = new State();

  /** Adds one wildcard of a pattern; gives back what an equal pattern left at the same place. */
  add<Target>(tokens: readonly Token[], pattern: number, target: Target): Target {
    const path = this.#follow(tokens);
    this.#extend(path, tokens);
    return finish(path, tokens, pattern, target);
  }

  /** Follows the states that may be shared, from the start. */
  #follow(tokens: readonly Token[]): Path {
    const path: Path = { state: this.start, previous: undefined, index: 0 };
    for (; path.index < tokens.length - 1; path.index++) {
      const next = [...path.state.on(tokens[path.index]!)].find((edge) =>
        canShare(path.state, edge.state, tokens[path.index]!),
      );
      if (next?.state === undefined) break;
      path.previous = path.state;
      path.state = next.state;
    }
    return path;
  }

  /** Makes the states that are missing, up to the last token. */
  #extend(path: Path, tokens: readonly Token[]): void {
    for (; path.index < tokens.length - 1; path.index++) {
      const token = tokens[path.index]!;
      const shared = determinate(path.state.on(token));
      const next = shared ?? new State(path.state.indeterminate);
      if (shared === undefined) link(path, token, tokens[path.index - 1], next);
      path.previous = path.state;
      path.state = next;
    }
  }
}

/** A byte, or `*`. `folds` marks the first byte of a character that has two cases. */
export type Token =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'byte';
      readonly byte: number;
      readonly first: boolean;
      readonly folds: boolean;
    };

/** Where an edge leads: to a state, or to a match of a pattern. */
export interface Edge {
  readonly state: State | undefined;
  readonly match: { readonly pattern: number; readonly target: unknown } | undefined;
}

export class State implements Edge {
  readonly state = this;
  readonly match = undefined;
  /** More than one text leads here, so that nothing new may grow from it unseen. */
  indeterminate: boolean;
  readonly #others = new Set<Edge>();
  readonly #bytes = new Map<number, Set<Edge>>();

  constructor(indeterminate = false) {
    this.indeterminate = indeterminate;
  }

  on(token: Token): ReadonlySet<Edge> {
    return token.kind === 'any' ? this.onEvery() : (this.#bytes.get(token.byte) ?? this.#others);
  }

  onByte(byte: number): ReadonlySet<Edge> {
    return this.#bytes.get(byte) ?? this.#others;
  }

  /** The edges for bytes that have none of their own. */
  get others(): ReadonlySet<Edge> {
    return this.#others;
  }

  get bytes(): Iterable<number> {
    return this.#bytes.keys();
  }

  /** The edges that every byte takes. */
  onEvery(): ReadonlySet<Edge> {
    const sets = [...this.#bytes.values()];
    return new Set([...this.#others].filter((edge) => sets.every((set) => set.has(edge))));
  }

  add(token: Token, edge: Edge): void {
    if (token.kind === 'byte') {
      const edges = this.#bytes.get(token.byte) ?? new Set(this.#others);
      this.#bytes.set(token.byte, edges.add(edge));
      return;
    }
    this.#others.add(edge);
    for (const edges of this.#bytes.values()) edges.add(edge);
  }
}

interface Path {
  state: State;
  previous: State | undefined;
  index: number;
}

/** Whether a further wildcard may run through `next`, which `from` leads to by `token`. */
function canShare(from: State, next: State | undefined, token: Token): boolean {
  if (next === undefined || next === from) return false;
  if (!next.indeterminate || token.kind === 'any' || !token.first) return true;
  const every = from.onEvery();
  const loops = every.size === 1 && every.has(from);
  return (every.size === 0 || loops) && !token.folds;
}

const determinate = (edges: ReadonlySet<Edge>): State | undefined =>
  [...edges].find(({ state }) => state !== undefined && !state.indeterminate)?.state;

/** Leads to a new state; after `*` also from before it, as `*` may stand for nothing. */
function link(path: Path, token: Token, before: Token | undefined, next: State): void {
  if (token.kind === 'any') {
    next.add(token, next);
    next.indeterminate = true;
  }
  path.state.add(token, next);
  if (token.kind === 'byte' && before?.kind === 'any') path.previous?.add(token, next);
}

function finish<Target>(
  path: Path,
  tokens: readonly Token[],
  pattern: number,
  target: Target,
): Target {
  const last = tokens.at(-1)!;
  const equal = [...path.state.on(last)].find(({ match }) => match?.pattern === pattern)?.match;
  if (equal !== undefined) return equal.target as Target;
  const edge: Edge = { state: undefined, match: { pattern, target } };
  path.state.add(last, edge);
  if (tokens.at(-2)?.kind === 'any') path.previous?.add(last, edge);
  return target;
}
