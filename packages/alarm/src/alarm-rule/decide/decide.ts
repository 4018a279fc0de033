import { unreachable } from '@sluice/core';
import { type State, states } from '../../state.ts';
import { nameIn } from '../arn.ts';
import type { AtLeast, Rule } from '../ast.ts';
import { mentionsOf, neededOf } from '../walk.ts';
import { Diagrams, type Node, no, yes } from './diagram.ts';

/** Steps that a decision may take: about a tenth of a second. */
export const mostSteps = 100_000;

/** As many as the service takes: each level of the diagram is a level of calls. */
const mostChildren = 100;

/** What a rule can come to, over every state of every child. */
export interface Decision {
  readonly children: readonly string[];
  readonly canAlarm: boolean;
  readonly canBeOk: boolean;
  /** The children whose state can make a difference. */
  readonly matters: ReadonlySet<string>;
  /** States of the children that lead there, with as few of them not `OK` as can be. */
  witness(isAlarm: boolean): Readonly<Record<string, State>> | undefined;
}

/** Decides a rule exactly; undefined where the limit of steps is passed. */
export function decide(rule: Rule): Decision | undefined {
  const children = [...new Set(mentionsOf(rule).map(({ text }) => nameIn(text)))];
  if (children.length > mostChildren) return undefined;
  const index = new Map(children.map((name, i) => [name, i] as const));
  const diagrams = new Diagrams(mostSteps);
  const root = diagramOf(rule, diagrams, index);
  if (diagrams.isOver) return undefined;
  return {
    children,
    canAlarm: root !== no,
    canBeOk: root !== yes,
    matters: new Set(variablesOf(root, diagrams).map((i) => children[i]!)),
    witness(isAlarm) {
      const end = isAlarm ? yes : no;
      if (root === 1 - end) return undefined;
      return Object.fromEntries(
        easiest(root, end, diagrams).map(([i, state]) => [children[i]!, states[state]!]),
      );
    },
  };
}

type Index = ReadonlyMap<string, number>;

function diagramOf(rule: Rule, diagrams: Diagrams, index: Index): Node {
  switch (rule.kind) {
    case 'constant':
      return rule.value ? yes : no;
    case 'test': {
      const holds = states.map((state) => (state === rule.state ? yes : no));
      return diagrams.node(index.get(nameIn(rule.child.text))!, holds as [Node, Node, Node]);
    }
    case 'not':
      return diagrams.negate(diagramOf(rule.operand, diagrams, index));
    case 'and':
    case 'or':
      return rule.operands
        .map((operand) => diagramOf(operand, diagrams, index))
        .reduce((left, right) => diagrams.combine(rule.kind, left, right));
    case 'at-least':
      return countDiagram(rule, diagrams, index);
    case 'broken':
      return no;
    default:
      return unreachable(rule);
  }
}

function countDiagram(rule: AtLeast, diagrams: Diagrams, index: Index): Node {
  const weights = new Map<number, number>();
  for (const { text } of rule.children) {
    const i = index.get(nameIn(text))!;
    weights.set(i, (weights.get(i) ?? 0) + 1);
  }
  const ordered = [...weights].sort(([a], [b]) => a - b);
  const rest = ordered.map((_, at) =>
    ordered.slice(at).reduce((sum, [, weight]) => sum + weight, 0),
  );
  const known = new Map<string, Node>();
  const from = (at: number, needed: number): Node => {
    if (needed <= 0) return yes;
    if ((rest[at] ?? 0) < needed) return no;
    const key = `${at}:${needed}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    const [variable, weight] = ordered[at]!;
    const ends = states.map((state) => {
      const counts = (state === rule.state) !== rule.negated;
      return from(at + 1, counts ? needed - weight : needed);
    });
    const made = diagrams.node(variable, ends as [Node, Node, Node]);
    known.set(key, made);
    return made;
  };
  return from(0, neededOf(rule));
}

function variablesOf(root: Node, { variable, branches }: Diagrams): number[] {
  const seen = new Set<Node>([yes, no]);
  const found = new Set<number>();
  const work = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    found.add(variable[node]!);
    work.push(...branches[node]!);
  }
  return [...found];
}

/** The way to an end with the least that is unusual: `ALARM` costs 1, `INSUFFICIENT_DATA` 2. */
function easiest(root: Node, end: Node, { variable, branches }: Diagrams): [number, number][] {
  const costs = new Map<Node, number>([
    [end, 0],
    [1 - end, Number.POSITIVE_INFINITY],
  ]);
  const costOf = (node: Node): number => {
    const known = costs.get(node);
    if (known !== undefined) return known;
    const cost = Math.min(...branches[node]!.map((next, state) => costOf(next) + state));
    costs.set(node, cost);
    return cost;
  };
  const way: [number, number][] = [];
  for (let node = root; node !== end; ) {
    const best = costOf(node);
    const state = branches[node]!.findIndex((next, i) => costOf(next) + i === best);
    way.push([variable[node]!, state]);
    node = branches[node]![state]!;
  }
  return way;
}
