import type { Command, Item, SortKey } from '../ast.ts';
import { conjuncts } from '../order.ts';
import { costOf } from '../plan/cost.ts';
import { remember } from '../reference/columns.ts';
import { createdBy } from '../symbols/created.ts';
import type { Batch, Column } from './batch.ts';
import { compileExpression } from './expression/compile.ts';
import { truthsOf } from './expression/truths.ts';
import { type Node, vectorOf } from './node.ts';
import { parseColumns } from './parse/columns.ts';
import { type Scope, withColumns } from './scope.ts';

/** The commands before the sink, compiled. */
export interface Head {
  /** All must hold; cheap ones first. */
  readonly conditions: readonly Node[];
  /** What names mean after it. */
  readonly scope: Scope;
  /** What rows are sorted by, as names meant it where the sort stands. */
  readonly sorted: ReadonlyMap<SortKey, Column>;
}

/** Compiles conditions at once, and what makes columns when a column is asked for. */
export function compileHead(head: readonly Command[], start: Scope): Head {
  let scope = start;
  const sorted = new Map<SortKey, Column>();
  const conditions: { readonly condition: Node; readonly cost: number }[] = [];
  for (const command of head) {
    if (command.kind === 'filter') {
      const here = scope;
      for (const part of conjuncts(command.condition)) {
        conditions.push({ condition: compileExpression(part, here), cost: costOf(part) });
      }
      continue;
    }
    if (command.kind === 'sort') {
      const here = scope;
      for (const key of command.keys) {
        sorted.set(
          key,
          lazily(() => compileExpression(key.expression, here)),
        );
      }
    }
    scope = extended(command, scope, sorted);
  }
  const inOrder = conditions.toSorted((a, b) => a.cost - b.cost);
  return { conditions: inOrder.map(({ condition }) => condition), scope, sorted };
}

function extended(command: Command, scope: Scope, sorted: ReadonlyMap<SortKey, Column>): Scope {
  switch (command.kind) {
    case 'fields':
      return withItems(command.items, scope);
    case 'sort':
      return withColumns(
        scope,
        command.keys.flatMap((key) =>
          key.alias === undefined ? [] : [[key.alias.name, sorted.get(key)!] as const],
        ),
      );
    case 'parse-glob':
    case 'parse-regex':
    case 'parse-format':
    case 'json': {
      const columns = parseColumns(command, scope);
      return withColumns(
        scope,
        createdBy(command).map((name, i) => [name, columns[i]!] as const),
      );
    }
    default:
      return scope;
  }
}

/** A later item sees the earlier ones; what stands for an expression is known after the command. */
export function withItems(items: readonly Item[], scope: Scope): Scope {
  const seen = items.reduce((here, { expression, alias, name }) => {
    if (expression.kind === 'path' && alias === undefined) return here;
    return withColumns(here, [[name, lazily(() => compileExpression(expression, here))]]);
  }, scope);
  const columns = new Map(scope.columns);
  remember(columns, items);
  return { ...seen, columns };
}

/** A column that is compiled when it is first asked for: what nobody reads is never computed. */
export function lazily(compile: () => Node): Column {
  let node: Node | undefined;
  return {
    prepare() {
      node ??= compile();
    },
    compute: (batch) => vectorOf(node!, batch, batch.rows),
  };
}

/** The rows that are left when all conditions hold. */
export function filtered(conditions: readonly Node[], batch: Batch): Int32Array {
  for (const condition of conditions) {
    const { rows } = batch;
    const truths = truthsOf(vectorOf(condition, batch, rows), rows, batch.size);
    const left = new Int32Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (truths[row] === 1) left[count++] = row;
    }
    batch.rows = left.subarray(0, count);
  }
  return batch.rows;
}
