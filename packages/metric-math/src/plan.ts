import type { Call, Node } from './ast.ts';
import type { Readings } from './options.ts';
import { Graph } from './plan/graph.ts';
import { lower } from './plan/lower.ts';
import type { SeriesNode } from './plan/nodes.ts';
import { type Phase, phasesOf, type Store } from './plan/phases.ts';
import { shared, slow } from './plan/shared.ts';
import { type Entry, entriesOf, type Lowered } from './plan/value.ts';
import type { Range } from './value.ts';

/** One or more expressions that are planned together. */
export interface Formula {
  readonly parts: readonly Part[];
  /** The ids that `METRICS` takes; all where absent. */
  readonly metrics?: ReadonlySet<string>;
}

/** An expression; those after it may refer to it by its id. */
export interface Part {
  readonly id?: string;
  readonly node: Node;
  /** Seconds: of the slots that it makes itself; those of the range where absent. */
  readonly period?: number;
  /** Whether it is only there for others. */
  readonly isHidden?: boolean;
}

/** Series as far as a plan depends on them: which column they are, and their period. */
export interface Shape {
  readonly range: Range;
  readonly ids: ReadonlyMap<string, ColumnsOf>;
  /** How many columns are given. */
  readonly columns: number;
  slots(period: number): number;
}

/** What an id, or a call that was made before, stands for. */
export interface ColumnsOf {
  readonly isArray: boolean;
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  readonly column: number;
  readonly period: number;
  readonly label?: string | undefined;
}

/** What is to be done, in which passes. */
export interface Plan {
  /** One for each part that is not hidden. */
  readonly results: readonly PlannedResult[];
  readonly scalars: Graph['scalars'];
  readonly phases: readonly Phase[];
  /** Columns that are given, kept on the way, or given out. */
  readonly columns: number;
  /** Those of them that are kept on the way. */
  readonly kept: ReadonlySet<number>;
}

export interface PlannedResult {
  readonly isArray: boolean;
  readonly outputs: readonly Output[];
}

export interface Output {
  readonly column: number;
  readonly period: number;
  readonly label?: string | undefined;
}

/** A call and the part that it stands in. */
export type PlacedCall = readonly [call: Call, part: Part];

/** A plan, or the calls that must first be made on whole series; nothing of what is too large. */
export type Planned =
  | { readonly plan: Plan }
  | { readonly unfused: readonly PlacedCall[] }
  | undefined;

/** So many series are computed in one plan at most. */
const mostNodes = 50_000;

/** Names resolved, types known, constants folded, equal parts made one. */
export function plan(
  { parts, metrics }: Formula,
  shape: Shape,
  readings: Readings,
  made: ReadonlyMap<Call, ColumnsOf> = new Map(),
): Planned {
  const graph = new Graph();
  const empty = graph.add({ kind: 'empty' });
  const lowered = (given: ColumnsOf | undefined, nothing: Entry): Lowered => {
    const all = (given?.columns ?? []).map(({ column, period, label }) => ({
      node: graph.add({ kind: 'column', column }),
      period,
      ...(label !== undefined && { label }),
    }));
    return given?.isArray === true ? { type: 'TS[]', all } : { type: 'TS', one: all[0] ?? nothing };
  };
  const values = new Map<string, Lowered>();
  const results: Lowered[] = [];
  const unfused: PlacedCall[] = [];
  for (const part of parts) {
    const range = { ...shape.range, period: part.period ?? shape.range.period };
    const nothing: Entry = { node: empty, period: range.period };
    const calls: Call[] = [];
    const value = lower(part.node, {
      graph,
      range,
      readings,
      metrics: [...shape.ids].flatMap(([id, given]) =>
        given.isArray || metrics?.has(id) === false
          ? []
          : [[id, entriesOf(lowered(given, nothing))[0]!] as const],
      ),
      made: new Map([...made].map(([call, given]) => [call, lowered(given, nothing)])),
      unfused: calls,
      nothing,
      valueOf: (id) => values.get(id) ?? lowered(shape.ids.get(id), nothing),
      slots: shape.slots,
    });
    unfused.push(...calls.map((call): PlacedCall => [call, part]));
    if (graph.series.length > mostNodes) return undefined;
    if (part.id !== undefined) values.set(part.id, value);
    if (part.isHidden !== true) results.push(value);
  }
  if (unfused.length > 0) return { unfused };
  // What an expression alone needs twice is computed twice: it takes no memory for that.
  const heavy = parts.length > 1 ? slow : Number.POSITIVE_INFINITY;
  return { plan: arranged(graph, results, shape.columns, heavy) };
}

function arranged(graph: Graph, values: readonly Lowered[], given: number, heavy: number): Plan {
  const lines = keepLines(graph, given);
  let next = given + lines.length;
  const stores = new Map<number, Store>();
  const outputOf = ({ node, period, label }: Entry): Output => {
    const made = graph.series[node]!;
    if (made.kind === 'column') return { column: made.column, period, label };
    const store = stores.get(node) ?? { node, column: next++ };
    stores.set(node, store);
    return { column: store.column, period, label };
  };
  const results = values.map((value) => ({
    isArray: value.type === 'TS[]',
    outputs: entriesOf(value).map(outputOf),
  }));
  const outputs = [...stores.values()];
  const { phases, kept } = shared(graph, phasesOf(graph, lines, outputs), outputs, {
    firstFree: next,
    heavy,
  });
  return {
    results,
    scalars: graph.scalars,
    phases,
    columns: next + kept.length,
    kept: new Set([...lines.map(({ column }) => column), ...kept]),
  };
}

/** A line is drawn between two points of a column: what is not one must be kept as one. */
function keepLines({ series }: Graph, given: number): Store[] {
  const kept: Store[] = [];
  series.forEach((node, i) => {
    if (node.kind !== 'fill' || node.with !== 'line' || series[node.of]!.kind === 'column') return;
    const column = given + kept.length;
    kept.push({ node: node.of, column });
    const line: SeriesNode = { ...node, of: series.length };
    series.push({ kind: 'column', column });
    series[i] = line;
  });
  return kept;
}
