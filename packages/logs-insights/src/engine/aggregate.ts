import type { Diagnostic } from '@sluice/core';
import type { Call, Item, Stats } from '../ast.ts';
import { codes } from '../codes.ts';
import type { AggregateFunction } from '../functions/definition.ts';
import { meaningOf } from '../reference/columns.ts';
import { outermost } from '../reference/commands/stats.ts';
import type { Accumulator } from './accumulate/accumulator.ts';
import { accumulatorOf } from './accumulate/accumulator-of.ts';
import type { Batch } from './batch.ts';
import { compileExpression } from './expression/compile.ts';
import type { GroupHead } from './groups/first-rows.ts';
import { Grouping } from './groups/grouping.ts';
import { lazily } from './head.ts';
import { type Node, vectorOf } from './node.ts';
import { columnNode, type Scope, withColumns } from './scope.ts';
import type { Sink } from './sink.ts';

/** An aggregate of a `stats`, by what it means: written twice, it is computed once. */
export interface Aggregate {
  readonly call: Call;
  readonly definition: AggregateFunction;
}

export function aggregatesOf(items: readonly Item[]): ReadonlyMap<string, Aggregate> {
  const found = items.flatMap(({ expression }) => outermost(expression));
  return new Map(found.map(([call, definition]) => [meaningOf(call), { call, definition }]));
}

/** What a share holds of a `stats`; plain data. */
export interface SavedGroups {
  readonly kind: 'groups';
  readonly heads: readonly GroupHead[];
  /** In the order of the aggregates. */
  readonly aggregates: readonly unknown[];
}

/** What may be held. */
export interface Bounds {
  /** Bytes. */
  readonly memory: number;
  /** Values of one aggregate; what is usual where absent. */
  readonly exact: number | undefined;
}

/** Rows in groups, and what the aggregates know of each. */
export class Aggregating implements Sink {
  private readonly keys: readonly Node[];
  private readonly given: readonly (readonly Node[])[];
  private readonly accumulators: readonly Accumulator[];
  private readonly grouping: Grouping;
  private readonly memory: number;
  private readonly exceeded: Diagnostic;

  constructor({ by, items, span }: Stats, scope: Scope, { memory, exact }: Bounds) {
    const [keys, seen] = keysOf(by, scope);
    const aggregates = [...aggregatesOf(items).values()];
    this.keys = keys;
    this.given = aggregates.map(({ call }) =>
      call.arguments.flatMap((one) => (one.kind === 'star' ? [] : [compileExpression(one, seen)])),
    );
    this.accumulators = aggregates.map(({ call, definition }) =>
      accumulatorOf(call, definition, { around: scope.around, exact }),
    );
    this.grouping = new Grouping(keys.length);
    this.memory = memory;
    this.exceeded = codes.memory.at(span, '`stats`', memory);
  }

  add(batch: Batch): Diagnostic | undefined {
    const { rows, block } = batch;
    if (rows.length === 0) return undefined;
    const keys = this.keys.map((key) => vectorOf(key, batch, rows));
    const groups = this.grouping.groups(batch, keys);
    for (const [i, accumulator] of this.accumulators.entries()) {
      const given = this.given[i]!.map((node) => vectorOf(node, batch, rows));
      accumulator.add(rows, groups, given, block);
    }
    const bytes = this.accumulators.reduce((sum, each) => sum + each.bytes, this.grouping.bytes);
    return bytes > this.memory ? this.exceeded : undefined;
  }

  save(): SavedGroups {
    return {
      kind: 'groups',
      heads: this.grouping.heads(),
      aggregates: this.accumulators.map((each) => each.save()),
    };
  }
}

/** What rows are grouped by; a later key sees the earlier ones, and so do the aggregates. */
function keysOf(by: readonly Item[], start: Scope): readonly [readonly Node[], Scope] {
  let scope = start;
  const keys = by.map(({ expression, name }) => {
    const here = scope;
    const column = lazily(() => compileExpression(expression, here));
    scope = withColumns(scope, [[name, column]]);
    return columnNode(column);
  });
  return [keys, scope];
}
