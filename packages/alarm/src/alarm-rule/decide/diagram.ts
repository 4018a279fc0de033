/**
 * Decision diagrams over children of three states: reduced, so that equal functions are one node and
 * every inner node can still come to both ends. Deeper nodes speak of later children.
 */
export const no = 0;
export const yes = 1;

export type Node = number;

export class Diagrams {
  readonly variable: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  /** Three ends a node, by the states' numbers. */
  readonly branches: (readonly [Node, Node, Node])[] = [
    [no, no, no],
    [yes, yes, yes],
  ];
  readonly #unique = new Map<string, Node>();
  readonly #combined = new Map<string, Node>();
  readonly #limit: number;
  #steps = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether the limit of steps was passed: what is built from then on means nothing. */
  get isOver(): boolean {
    return this.#steps > this.#limit;
  }

  node(variable: number, ends: readonly [Node, Node, Node]): Node {
    if (ends[0] === ends[1] && ends[1] === ends[2]) return ends[0];
    const key = `${variable}:${ends[0]},${ends[1]},${ends[2]}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    this.#steps += 1;
    const made = this.variable.push(variable) - 1;
    this.branches.push(ends);
    this.#unique.set(key, made);
    return made;
  }

  combine(operator: 'and' | 'or', left: Node, right: Node): Node {
    const [neutral, final] = operator === 'and' ? [yes, no] : [no, yes];
    if (left === neutral || left === right) return right;
    if (right === neutral) return left;
    if (left === final || right === final || this.isOver) return final;
    const [a, b] = left < right ? [left, right] : [right, left];
    const key = `${operator}${a},${b}`;
    const known = this.#combined.get(key);
    if (known !== undefined) return known;
    this.#steps += 1;
    const variable = Math.min(this.variable[a]!, this.variable[b]!);
    const [x, y] = [this.#ends(a, variable), this.#ends(b, variable)];
    const made = this.node(variable, [
      this.combine(operator, x[0], y[0]),
      this.combine(operator, x[1], y[1]),
      this.combine(operator, x[2], y[2]),
    ]);
    this.#combined.set(key, made);
    return made;
  }

  negate(node: Node, known = new Map<Node, Node>()): Node {
    if (node === yes || node === no) return 1 - node;
    const done = known.get(node);
    if (done !== undefined) return done;
    const [ok, alarm, insufficient] = this.branches[node]!;
    const made = this.node(this.variable[node]!, [
      this.negate(ok, known),
      this.negate(alarm, known),
      this.negate(insufficient, known),
    ]);
    known.set(node, made);
    return made;
  }

  #ends(node: Node, variable: number): readonly [Node, Node, Node] {
    return this.variable[node] === variable ? this.branches[node]! : [node, node, node];
  }
}
