import { mayGenerate } from '@sluice/codegen';
import { reduced } from '../kernel/column.ts';
import type { Phase } from '../plan/phases.ts';
import type { Plan } from '../plan.ts';
import { blockPass } from './blocks/pass.ts';
import { codePass } from './code/pass.ts';
import type { Frame } from './frame.ts';
import type { Density, Memory, Pass } from './memory.ts';

/** Series by column, as a program leaves them; those that it was given first. */
export interface Table {
  readonly columns: readonly Float64Array[];
  readonly present: readonly (Uint8Array | undefined)[];
}

/** A plan that is ready to run on frames of one shape. */
export interface Program {
  readonly plan: Plan;
  readonly kind: 'code' | 'closures';
  /** The source of each pass, where code was made. */
  readonly sources: readonly string[];
  /** Results are put into `into` where it is given, one for each output that is computed. */
  run(frame: Frame, into?: readonly Float64Array[]): Table;
}

export const usedEngine = (wanted: string): 'code' | 'closures' =>
  wanted !== 'closures' && mayGenerate() ? 'code' : 'closures';

export function programOf(plan: Plan, frame: Frame, kind: 'code' | 'closures'): Program {
  const { phases } = plan;
  const given = frame.columns.length;
  const density: Density = {
    isDense: (column) => column < given && frame.present[column] === undefined,
    isSlotted: (period) => frame.slots.get(period) === undefined,
  };
  const coded = phases.map((phase) =>
    kind === 'code' && !isIdle(phase) ? codePass(phase.graph, phase, density) : undefined,
  );
  const passes = phases.map((phase, i): Pass | undefined => {
    if (isIdle(phase)) return undefined;
    return coded[i]?.run ?? blockPass(phase.graph, phase);
  });
  const numbers = knownNumbers(plan);
  return {
    plan,
    kind,
    sources: coded.flatMap((one) => one?.source ?? []),
    // PERF: short series are common, and then what stands around the loop counts.
    run(current, into) {
      const memory = memoryOf(plan, current, numbers, into);
      for (let i = 0; i < phases.length; i++) {
        const phase = phases[i]!;
        if (phase.direct.length > 0) reduceColumns(phase, memory);
        passes[i]?.(memory);
        if (phase.made.length > 0) makeNumbers(plan, phase, memory);
        for (const column of phase.read) {
          memory.present[column] ??= new Uint8Array(memory.length).fill(1);
        }
      }
      return memory;
    },
  };
}

const isIdle = ({ stores, reductions }: Phase) => stores.length === 0 && reductions.length === 0;

function memoryOf(
  plan: Plan,
  frame: Frame,
  numbers: Float64Array,
  into: readonly Float64Array[] = [],
): Memory {
  const length = frame.times.length;
  const columns = frame.columns.slice();
  const present = frame.present.slice();
  for (let next = 0; columns.length < plan.columns; ) {
    const isKept = plan.kept.has(columns.length);
    columns.push((isKept ? undefined : into[next++]) ?? new Float64Array(length));
  }
  // Nothing is written to numbers that are all known.
  const scalars = plan.phases.length === 1 ? numbers : numbers.slice();
  return { length, times: frame.times, columns, present, slots: frame.slots, scalars };
}

/** Numbers that are known already; the others are none yet. */
const knownNumbers = ({ scalars }: Plan): Float64Array =>
  Float64Array.from(scalars, (node) => (node.kind === 'known' ? node.value : Number.NaN));

function reduceColumns({ graph, direct }: Phase, memory: Memory): void {
  const { columns, present, scalars } = memory;
  for (const { name, of, mean, scalar } of direct) {
    const node = graph.series[of]!;
    const column = node.kind === 'column' ? node.column : 0;
    const middle = mean === undefined ? 0 : scalars[mean]!;
    scalars[scalar] = reduced(name, columns[column]!, present[column], middle);
  }
}

function makeNumbers(plan: Plan, { made }: Phase, { scalars }: Memory): void {
  for (const id of made) {
    const node = plan.scalars[id]!;
    if (node.kind === 'made') scalars[id] = node.make(...node.from.map((from) => scalars[from]!));
  }
}
