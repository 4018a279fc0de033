import type { Call, Node } from '../ast.ts';
import type { MathInput } from '../input/shape.ts';
import type { Readings } from '../options.ts';
import { isFusable } from '../plan/calls.ts';
import { type ColumnsOf, type Formula, type Part, type PlacedCall, plan } from '../plan.ts';
import type { Series, Value } from '../value.ts';
import { childrenOf } from '../walk.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Program, programOf } from './program.ts';

/** A program, and the frame that it runs on: its own where calls were made first. */
export interface Specialist {
  readonly program: Program;
  readonly frame: Frame;
}

/** What a call that can't be fused comes to over an input; nothing where nobody answers it. */
export type Whole = (input: MathInput) => (call: Call, part: Part) => Value | undefined;

/** Programs for the shapes of frames that were met: each is made once. */
export class Specialists {
  readonly #formula: Formula;
  readonly #readings: Readings;
  readonly #whole: Whole;
  readonly #programs = new Map<string, Program>();
  readonly #found = {
    code: new WeakMap<Frame, Specialist>(),
    closures: new WeakMap<Frame, Specialist>(),
  };
  readonly #unfused: readonly PlacedCall[];
  readonly #ids: ReadonlySet<string> | undefined;

  constructor(formula: Formula, readings: Readings, whole: Whole) {
    this.#formula = formula;
    this.#readings = readings;
    this.#whole = whole;
    this.#unfused = formula.parts.flatMap((part) =>
      unfusedIn(part.node).map((call): PlacedCall => [call, part]),
    );
    this.#ids = idsIn(formula);
  }

  /** The input without series that nothing reads: they need not be put on common times. */
  narrowed(input: MathInput): MathInput {
    const ids = this.#ids;
    if (ids === undefined) return input;
    const read = Object.entries(input.series).filter(([id]) => ids.has(id));
    return { ...input, series: Object.fromEntries(read) };
  }

  /** Nothing where a call has no answer, or where there are too many times. */
  find(frame: Frame, kind: 'code' | 'closures'): Specialist | undefined {
    const known = this.#found[kind].get(frame);
    if (known !== undefined) return known;
    const found = this.#search(frame, kind);
    if (found !== undefined) this.#found[kind].set(frame, found);
    return found;
  }

  #search(frame: Frame, kind: 'code' | 'closures'): Specialist | undefined {
    return this.#unfused.length === 0
      ? this.#simple(frame, kind)
      : this.#staged(frame, this.#unfused, kind);
  }

  #simple(frame: Frame, kind: 'code' | 'closures'): Specialist | undefined {
    const key = `${kind} ${signatureOf(frame, this.#ids)}`;
    const known = this.#programs.get(key);
    if (known !== undefined) return { program: known, frame };
    const planned = plan(this.#formula, shapeOf(frame), this.#readings);
    if (planned === undefined) return undefined;
    if ('unfused' in planned) return this.#staged(frame, planned.unfused, kind);
    const program = programOf(planned.plan, frame, kind);
    this.#programs.set(key, program);
    return { program, frame };
  }

  /** Makes calls that can't be fused on whole series, and goes on with what they give. */
  #staged(
    frame: Frame,
    calls: readonly PlacedCall[],
    kind: 'code' | 'closures',
  ): Specialist | undefined {
    const whole = this.#whole(frame.input);
    const made = new Map<Call, Value>();
    const periods = this.#formula.parts.flatMap(({ period }) => period ?? []);
    let open = calls;
    while (open.length > 0) {
      for (const [call, part] of open) {
        const value = whole(call, part);
        if (value === undefined) return undefined;
        made.set(call, value);
      }
      const wider = frameOf(frame.input, [...made.values()].map(seriesIn), periods);
      if (wider === undefined) return undefined;
      const given = new Map([...made.keys()].map((call, i) => [call, wider.others[i]!]));
      const planned = plan(this.#formula, shapeOf(wider), this.#readings, given);
      if (planned === undefined) return undefined;
      if ('plan' in planned) return { program: programOf(planned.plan, wider, kind), frame: wider };
      open = planned.unfused;
    }
    return undefined;
  }
}

const seriesIn = (value: Value): Series | readonly Series[] =>
  value.type === 'TS' || value.type === 'TS[]' ? value.series : [];

const shapeOf = (frame: Frame) => ({
  range: frame.range,
  ids: frame.ids,
  columns: frame.columns.length,
  slots: (period: number) => frame.slotCounts.get(period) ?? 0,
});

/** Calls that no loop can hold, the outermost of them. */
function unfusedIn(node: Node): readonly Call[] {
  const calls: Call[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'call' && !isFusable(next.name)) calls.push(next);
    else open.push(...childrenOf(next));
  }
  return calls;
}

/** The ids that a plan depends on; nothing where it depends on all. */
function idsIn({ parts }: Formula): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  const open = parts.map(({ node }) => node);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'call' && next.name === 'METRICS') return undefined;
    if (next.kind === 'reference') ids.add(next.id);
    open.push(...childrenOf(next));
  }
  return ids;
}

/** Frames with one signature can be served by one program. */
function signatureOf(frame: Frame, ids: ReadonlySet<string> | undefined): string {
  const parts = [`${frame.columns.length} ${frame.key}`];
  for (const id of ids ?? frame.ids.keys())
    parts.push(`${id} ${shapeKey(frame, frame.ids.get(id))}`);
  return parts.join('\n');
}

const shapeKey = ({ present }: Frame, shape: ColumnsOf | undefined): string =>
  JSON.stringify(
    shape && [
      shape.isArray,
      shape.columns.map(({ column, period, label }) => [
        column,
        period,
        label,
        present[column] === undefined,
      ]),
    ],
  );
