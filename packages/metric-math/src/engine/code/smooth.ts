import { type Code, js, type Name, type Part } from '@sluice/codegen';
import type { Graph } from '../../plan/graph.ts';
import { inSeries, type Operand, type SeriesNode } from '../../plan/nodes.ts';
import { clocks } from '../clocks.ts';
import type { Density } from '../memory.ts';
import type { Body } from './body.ts';
import { signs, unaries } from './signs.ts';

/** A value at a time at which everything that is given has a point. */
interface Value {
  readonly value: Name | Code;
  /** Whether it may be no number; then so is all that is made of it. */
  readonly isOdd: boolean;
}

/** Whether a node can be written without looking at what is there. */
export function isSmooth(node: SeriesNode, density: Density): boolean {
  switch (node.kind) {
    case 'column':
      return density.isDense(node.column);
    case 'clock':
    case 'constant':
      return density.isSlotted(node.period);
    case 'unary':
    case 'binary':
    case 'across':
      return true;
    case 'choice':
      return node.no !== undefined;
    default:
      return false;
  }
}

/**
 * Writes nodes as plain arithmetic. What is no number spreads to the result, where it is found;
 * where it would not spread by itself it is added as a difference that is 0 for every number.
 */
export class Smooth {
  readonly #body: Body;
  readonly #values = new Map<number, Value>();

  constructor(body: Body) {
    this.#body = body;
  }

  value(id: number): Value {
    return this.#values.get(id)!;
  }

  write(graph: Graph, ids: readonly number[]): void {
    for (const id of ids) this.#values.set(id, this.#valueOf(graph.series[id]!));
  }

  #operand(operand: Operand): Value {
    if (inSeries(operand)) return this.value(operand.series);
    const known = this.#body.graph.knownValue(operand.scalar);
    if (known !== undefined && !Number.isNaN(known)) return { value: js`${known}`, isOdd: false };
    return { value: this.#body.scalar(operand.scalar), isOdd: true };
  }

  /** `x - 0` is `x`, also of a negative 0. */
  #made(value: Code, isOdd: boolean, ...hidden: readonly Value[]): Value {
    const odd = hidden.filter((one) => one.isOdd);
    const spread = odd.reduce((code, one) => js`${code} - (${one.value} - ${one.value})`, value);
    return { value: this.#body.turn('value', spread), isOdd: isOdd || odd.length > 0 };
  }

  #valueOf(node: SeriesNode): Value {
    const body = this.#body;
    switch (node.kind) {
      case 'column':
        return this.#made(js`${body.values(node.column)}[${body.i}]`, false);
      case 'clock': {
        const clock = body.scope.constant(clocks[node.clock], 'clock');
        return this.#made(js`${clock}(${body.time()})`, true);
      }
      case 'constant':
        return this.#operand(node);
      case 'unary': {
        const of = this.value(node.of);
        return this.#made(unaries[node.name](of.value), of.isOdd || node.name.startsWith('LOG'));
      }
      case 'binary':
        return this.#binary(node);
      case 'choice': {
        const [is, yes, no] = [
          this.value(node.condition),
          this.#operand(node.yes),
          this.#operand(node.no!),
        ];
        const chosen = js`(${is.value} !== 0 ? ${yes.value} : ${no.value})`;
        return this.#made(chosen, yes.isOdd || no.isOdd, is);
      }
      case 'across':
        return this.#across(node);
      default:
        return { value: js`0`, isOdd: false };
    }
  }

  #binary({ sign, left, right }: SeriesNode & { readonly kind: 'binary' }): Value {
    const [a, b] = [this.#operand(left), this.#operand(right)];
    const made = signs[sign](a.value, b.value);
    switch (sign) {
      case '+':
      case '-':
      case '*':
        return this.#made(made, true);
      case '/':
        return this.#made(made, true, b);
      case '^':
        return this.#made(made, true, a, b);
      default:
        return this.#made(made, false, a, b);
    }
  }

  #across({ name, of, isSample }: SeriesNode & { readonly kind: 'across' }): Value {
    const values = of.map((id) => this.value(id));
    const count = values.length;
    const sum = (parts: readonly Part[]) =>
      this.#chain('sum', js`0`, parts, (a, b) => js`${a} + ${b}`);
    const mean = () =>
      this.#body.turn('mean', js`${sum(values.map(({ value }) => value))} / ${count}`);
    switch (name) {
      case 'SUM':
        return this.#made(js`${sum(values.map(({ value }) => value))}`, true);
      case 'AVG':
        return this.#made(js`${mean()}`, true);
      case 'DATAPOINT_COUNT':
        return this.#made(js`${count}`, false, ...values);
      case 'STDDEV': {
        const middle = mean();
        const squares = values.map(({ value }) => {
          const distance = this.#body.turn('distance', js`${value} - ${middle}`);
          return js`${distance} * ${distance}`;
        });
        return this.#made(js`Math.sqrt(${sum(squares)} / ${isSample ? count - 1 : count})`, true);
      }
      default: {
        const better = name === 'MIN' ? js`Math.min` : js`Math.max`;
        const start = name === 'MIN' ? js`Infinity` : js`-Infinity`;
        const best = this.#chain(
          'best',
          start,
          values.map(({ value }) => value),
          (a, b) => js`${better}(${a}, ${b})`,
        );
        return this.#made(js`${best}`, false, ...values);
      }
    }
  }

  #chain(
    hint: string,
    start: Code,
    parts: readonly Part[],
    next: (so: Part, part: Part) => Code,
  ): Name {
    const name = this.#body.scope.fresh(hint);
    this.#body.inside.push(js`let ${name} = ${start};`);
    for (const part of parts) this.#body.inside.push(js`${name} = ${next(name, part)};`);
    return name;
  }
}
