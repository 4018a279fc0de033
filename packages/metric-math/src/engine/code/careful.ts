import { type Code, join, js, type Name } from '@sluice/codegen';
import { inSeries, type Operand, type SeriesNode } from '../../plan/nodes.ts';
import { isArithmetic } from '../../plan/signs.ts';
import { clocks } from '../clocks.ts';
import { acrossCode } from './across.ts';
import type { Body } from './body.ts';
import { fillCode } from './fill.ts';
import { isFinite, signs, unaries } from './signs.ts';
import { stepCode } from './step.ts';

/** The value of a series at a time, 0 where there is no point; and a 1 where there is one. */
export interface Cell {
  readonly value: Name | Code;
  /** Absent where there always is one. */
  readonly present?: Name | Code | undefined;
}

/** Writes what each node comes to at one time, after what it is made of. */
export class Careful {
  readonly body: Body;
  readonly #cells = new Map<number, Cell>();

  constructor(body: Body) {
    this.body = body;
  }

  cell(id: number): Cell {
    return this.#cells.get(id)!;
  }

  write(ids: readonly number[]): void {
    for (const id of ids) this.#cells.set(id, this.#cellOf(this.body.graph.series[id]!));
  }

  /** A number reads as itself where there is one. */
  operand(operand: Operand): Cell {
    if (inSeries(operand)) return this.cell(operand.series);
    const { body } = this;
    const known = body.graph.knownValue(operand.scalar);
    if (known !== undefined && !Number.isNaN(known)) return { value: js`${known}` };
    const value = body.scalar(operand.scalar);
    const isThere = body.held(
      'given',
      `given ${operand.scalar}`,
      js`${value} === ${value} ? 1 : 0`,
    );
    return { value, present: isThere };
  }

  /** A result that may be no number: then there is no point. */
  checked(value: Code, ...present: Cell['present'][]): Cell {
    const { body } = this;
    const raw = body.turn('raw', value);
    const there = body.turn('there', all([...present, js`(${isFinite(raw)} ? 1 : 0)`])!);
    return { value: body.turn('value', js`${there} === 1 ? ${raw} : 0`), present: there };
  }

  /** A result that is a number. */
  sure(value: Code, present: Cell['present']): Cell {
    const { body } = this;
    if (present === undefined) return { value: body.turn('value', value) };
    const there = body.turn('there', js`${present}`);
    return { value: body.turn('value', js`${there} === 1 ? ${value} : 0`), present: there };
  }

  #cellOf(node: SeriesNode): Cell {
    const { body } = this;
    switch (node.kind) {
      case 'empty':
        return { value: js`0`, present: js`0` };
      case 'column': {
        const value = body.turn('value', js`${body.values(node.column)}[${body.i}]`);
        if (body.density.isDense(node.column)) return { value };
        return { value, present: body.turn('there', js`${body.flags(node.column)}[${body.i}]`) };
      }
      case 'clock': {
        const clock = body.scope.constant(clocks[node.clock], 'clock');
        return this.checked(js`${clock}(${body.time()})`, slotOf(body, node.period));
      }
      case 'constant': {
        const { value, present } = this.operand(node);
        return this.sure(js`${value}`, all([slotOf(body, node.period), present]));
      }
      case 'spread': {
        const { value, present } = this.operand(node);
        return this.sure(
          js`${value}`,
          all([any(node.over.map((id) => this.cell(id).present)), present]),
        );
      }
      case 'unary': {
        const { value, present } = this.cell(node.of);
        const made = unaries[node.name](value);
        return node.name.startsWith('LOG') ? this.checked(made, present) : this.sure(made, present);
      }
      case 'binary':
        return this.#binary(node);
      case 'across':
        return acrossCode(this, node);
      case 'choice':
        return this.#choice(node);
      case 'step':
        return stepCode(this, node);
      case 'fill':
        return fillCode(this, node);
    }
  }

  #binary({ sign, left, right }: SeriesNode & { readonly kind: 'binary' }): Cell {
    const [a, b] = [this.operand(left), this.operand(right)];
    const isUnion = inSeries(left) && inSeries(right);
    const present = (isUnion ? any : all)([a.present, b.present]);
    const made = signs[sign](a.value, b.value);
    return isArithmetic(sign) ? this.checked(made, present) : this.sure(made, present);
  }

  #choice({
    condition,
    yes: whenTrue,
    no: whenFalse,
    absentElse,
  }: SeriesNode & { readonly kind: 'choice' }): Cell {
    const { body } = this;
    const is = this.cell(condition);
    const yes = this.operand(whenTrue);
    const no: Cell =
      whenFalse === undefined ? { value: js`0`, present: js`0` } : this.operand(whenFalse);
    const isZero = whenFalse !== undefined && inSeries(whenFalse) && absentElse === 'zero';
    const there = [inSeries(whenTrue) ? undefined : yes.present, isZero ? undefined : no.present];
    const taken = there.every((one) => one === undefined)
      ? undefined
      : js`(${is.value} !== 0 ? ${there[0] ?? js`1`} : ${there[1] ?? js`1`})`;
    const present = all([is.present, taken]);
    return this.sure(
      js`(${is.value} !== 0 ? ${yes.value} : ${no.value})`,
      present && body.turn('taken', present),
    );
  }
}

/** Whether all are there; those that always are don't count. */
export function all(present: readonly Cell['present'][]): Code | undefined {
  const some = present.filter((one) => one !== undefined);
  return some.length === 0
    ? undefined
    : join(
        some.map((one) => js`${one}`),
        js` & `,
      );
}

/** Whether one is there. */
export function any(present: readonly Cell['present'][]): Code | undefined {
  const some = present.filter((one) => one !== undefined);
  if (some.length < present.length) return undefined;
  return js`(${join(
    some.map((one) => js`${one}`),
    js` | `,
  )})`;
}

/** Whether a time is a slot of a period. */
export const slotOf = (body: Body, period: number): Code | undefined =>
  body.density.isSlotted(period) ? undefined : js`${body.slots(period)}[${body.i}]`;
