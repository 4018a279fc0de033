import { type Code, js, type Name, Scope } from '@sluice/codegen';
import type { Graph } from '../../plan/graph.ts';
import type { Density } from '../memory.ts';

/** The names and statements of one pass. */
export class Body {
  readonly scope = new Scope();
  /** Before the loop. */
  readonly before: Code[] = [];
  /** In the loop, in order. */
  readonly inside: Code[] = [];
  /** After the loop. */
  readonly after: Code[] = [];
  readonly memory: Name = this.scope.fresh('memory');
  readonly turnName: Name = this.scope.fresh('i');
  /** The place of the time that is written for. */
  i: Name | Code = this.turnName;
  readonly length: Name = this.scope.fresh('length');
  readonly graph: Graph;
  readonly density: Density;
  readonly #held = new Map<string, Name>();

  constructor(graph: Graph, density: Density) {
    this.graph = graph;
    this.density = density;
    this.before.push(js`const ${this.length} = ${this.memory}.length;`);
  }

  /** A constant of the pass, read once before the loop. */
  held(hint: string, key: string, value: Code): Name {
    const known = this.#held.get(key);
    if (known !== undefined) return known;
    const name = this.scope.fresh(hint);
    this.before.push(js`const ${name} = ${value};`);
    this.#held.set(key, name);
    return name;
  }

  /** A constant of one turn of the loop. */
  turn(hint: string, value: Code): Name {
    const name = this.scope.fresh(hint);
    this.inside.push(js`const ${name} = ${value};`);
    return name;
  }

  values = (column: number): Name =>
    this.held('values', `values ${column}`, js`${this.memory}.columns[${column}]`);

  flags = (column: number): Name =>
    this.held('flags', `flags ${column}`, js`${this.memory}.present[${column}]`);

  slots = (period: number): Name =>
    this.held('slots', `slots ${period}`, js`${this.memory}.slots.get(${period})`);

  scalar = (id: number): Name =>
    this.held('scalar', `scalar ${id}`, js`${this.memory}.scalars[${id}]`);

  time = (): Code => js`${this.held('times', 'times', js`${this.memory}.times`)}[${this.i}]`;
}
