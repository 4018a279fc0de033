import type { Call, Node } from './ast.ts';
import type { Readings } from './options.ts';
import { Graph } from './plan/graph.ts';
import { lower } from './plan/lower.ts';
import type { SeriesNode } from './plan/nodes.ts';
import { type Phase, phasesOf, type Store } from './plan/phases.ts';
import { type Entry, entriesOf, type Lowered } from './plan/value.ts';
import type { Range } from './value.ts';

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
  readonly graph: Graph;
  readonly isArray: boolean;
  readonly outputs: readonly Output[];
  readonly phases: readonly Phase[];
  /** Columns that are given, kept on the way, or given out. */
  readonly columns: number;
  /** Those of them that are kept on the way. */
  readonly kept: readonly Store[];
}

export interface Output {
  readonly column: number;
  readonly period: number;
  readonly label?: string | undefined;
}

/** A plan, or the calls that must first be made on whole series. */
export type Planned = { readonly plan: Plan } | { readonly unfused: readonly Call[] };

/** Names resolved, types known, constants folded, equal parts made one. */
export function plan(
  node: Node,
  shape: Shape,
  readings: Readings,
  made: ReadonlyMap<Call, ColumnsOf> = new Map(),
): Planned {
  const graph = new Graph();
  const nothing: Entry = { node: graph.add({ kind: 'empty' }), period: shape.range.period };
  const lowered = (given: ColumnsOf | undefined): Lowered => {
    const all = (given?.columns ?? []).map(({ column, period, label }) => ({
      node: graph.add({ kind: 'column', column }),
      period,
      ...(label !== undefined && { label }),
    }));
    return given?.isArray === true ? { type: 'TS[]', all } : { type: 'TS', one: all[0] ?? nothing };
  };
  const unfused: Call[] = [];
  const value = lower(node, {
    graph,
    range: shape.range,
    readings,
    metrics: [...shape.ids].flatMap(([id, given]) =>
      given.isArray ? [] : [[id, entriesOf(lowered(given))[0]!] as const],
    ),
    made: new Map([...made].map(([call, given]) => [call, lowered(given)])),
    unfused,
    nothing,
    valueOf: (id) => lowered(shape.ids.get(id)),
    slots: shape.slots,
  });
  return unfused.length > 0 ? { unfused } : { plan: arranged(graph, value, shape.columns) };
}

function arranged(graph: Graph, value: Lowered, given: number): Plan {
  const kept = keepLines(graph, given);
  let next = given + kept.length;
  const stores: Store[] = [];
  const outputs = entriesOf(value).map(({ node, period, label }): Output => {
    const made = graph.series[node]!;
    if (made.kind === 'column') return { column: made.column, period, label };
    const known = stores.find((store) => store.node === node);
    const store = known ?? { node, column: next++ };
    if (known === undefined) stores.push(store);
    return { column: store.column, period, label };
  });
  const phases = phasesOf(graph, kept, stores);
  return { graph, isArray: value.type === 'TS[]', outputs, phases, columns: next, kept };
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
