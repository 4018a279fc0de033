import { type Code, join, js } from '@sluice/codegen';
import type { Node } from './ast.ts';
import { byteClassOf } from './byte-class.ts';
import { emitRun } from './emit-run.ts';
import type { Rest, Step } from './first-bytes.ts';
import { codeOfPlace, type Place, placeOf, type Writer } from './writer.ts';

/** Steps of code: what is written out for several ways grows fast. */
const mostSteps = 400;

/** Thrown where the code would be too long; never leaves the door. */
export class TooLong extends Error {}

/** Where it is, and where the groups are that it went through. */
export interface Way {
  readonly at: Place;
  readonly marks: ReadonlyMap<number, Place>;
}

/** Writes what is left to be matched: code that returns where it matches, and else goes on. */
export class Emitter {
  readonly writer: Writer;
  readonly #slots: number;
  #steps = 0;

  constructor(writer: Writer, slots: number) {
    this.writer = writer;
    this.#slots = slots;
  }

  emit(rest: Rest, way: Way): Code {
    if (++this.#steps > mostSteps) throw new TooLong();
    if (rest === undefined) return this.#success(way);
    const { step, left } = rest;
    switch (step.kind) {
      case 'mark':
        return this.emit(left, { ...way, marks: new Map(way.marks).set(step.slot, way.at) });
      case 'sequence':
        return this.emit(chain(step.items, left), way);
      case 'group': {
        const [open, close] = [2 * step.number, 2 * step.number + 1];
        const inner: Step[] = [
          { kind: 'mark', slot: open },
          step.item,
          { kind: 'mark', slot: close },
        ];
        return this.emit(chain(inner, left), way);
      }
      case 'alternation':
        return lines(step.branches.map((branch) => this.emit({ step: branch, left }, way)));
      case 'assertion':
        return js`if (${this.writer.holds(step.holds, way.at)}) {
${this.emit(left, way)}
}`;
      case 'characters':
        return this.#one(step, left, way);
      case 'repeat':
        return step.item.kind === 'characters'
          ? emitRun(this, step, step.item.ranges, left, way)
          : this.#unrolled(step, left, way);
    }
  }

  #success({ at, marks }: Way): Code {
    const { start, slots } = this.writer;
    const ends = new Map(marks).set(0, placeOf(start)).set(1, at);
    const set = Array.from({ length: this.#slots }, (_, slot) => {
      const end = ends.get(slot);
      return js`${slots}[${slot}] = ${end === undefined ? -1 : codeOfPlace(end)};`;
    });
    return js`${lines(set)}
return 1;`;
  }

  #one({ ranges }: Node & { kind: 'characters' }, left: Rest, { at, marks }: Way): Code {
    const { writer } = this;
    const set = byteClassOf(ranges);
    const place = codeOfPlace(at);
    if (set.beyond === 'none') {
      return js`if (${place} < ${writer.to} && ${writer.isIn(set.widths, at)}) {
${this.emit(left, { at: placeOf(at.name, at.plus + 1), marks })}
}`;
    }
    const width = writer.scope.fresh('width');
    const next = writer.scope.fresh('next');
    return js`if (${place} < ${writer.to}) {
if (${writer.byteAt(at)} > 127) { ${writer.beyond(set)} }
const ${width} = ${writer.widthAt(set, at)};
if (${width} !== 0) {
const ${next} = ${place} + ${width};
${this.emit(left, { at: placeOf(next), marks })}
}
}`;
  }

  /** Written out as often as it may be repeated. */
  #unrolled({ item, min, max, lazy }: Node & { kind: 'repeat' }, left: Rest, way: Way): Code {
    if (max > mostSteps) throw new TooLong();
    if (max === 0) return this.emit(left, way);
    const fewer = { kind: 'repeat', item, min: Math.max(min - 1, 0), max: max - 1, lazy } as const;
    const more = this.emit({ step: item, left: { step: fewer, left } }, way);
    if (min > 0) return more;
    const none = this.emit(left, way);
    return lines(lazy ? [none, more] : [more, none]);
  }
}

const lines = (codes: readonly Code[]): Code => join(codes, js`\n`);

const chain = (steps: readonly Step[], rest: Rest): Rest =>
  steps.reduceRight<Rest>((left, step) => ({ step, left }), rest);
