import { chain, type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
import { within } from '@sluice/syntax';
import type { Node } from '../ast.ts';
import { isCall } from '../checks/limits.ts';
import { isGrouped } from '../grammar/dispatch.ts';
import type { MetricMathOptions } from '../options.ts';
import { read } from '../parse.ts';
import { scopeOf } from '../scope.ts';
import { typeOf } from '../types.ts';
import { validate as validateExpression } from '../validate.ts';
import { nodesOf } from '../walk.ts';
import { codes } from './codes.ts';
import { adviseUse, checkCounts, checkIds, checkQuery } from './limits.ts';
import type { QuerySetOptions } from './options.ts';
import { orderOf, referencesOf } from './order.ts';
import type { Query, QuerySet } from './query.ts';
import { readQueries } from './read.ts';

/**
 * Checks the queries of a request or an alarm, as JSON: each alone, its expression against the
 * others, and all of them together. Spans speak of the JSON text.
 */
export function validate(text: string, options: QuerySetOptions = {}): Outcome<QuerySet> {
  return chain(readQueries(text), (queries) => {
    const { order, types, cycles } = resolve(queries);
    const said = [
      ...queries.flatMap((query, i) => checkQuery(query, i + 1, options)),
      ...checkIds(queries, options),
      ...checkCounts(queries, options),
      ...cycles.map((path) => cycleIn(queries, path)),
      ...queries.flatMap((query) => checkExpression(text, query, types, options)),
    ];
    const errors = said.filter(isError);
    const all = errors.length > 0 ? errors : [...said, ...adviseOn(queries)];
    return outcomeOf(
      { queries, order },
      all.sort((a, b) => a.span.start - b.span.start),
    );
  });
}

type Types = NonNullable<MetricMathOptions['ids']>;

const treeOf = ({ expression }: Query): Node | undefined => {
  const parsed = expression === undefined ? undefined : read(expression.value);
  return parsed?.ok ? parsed.value : undefined;
};

/** The order of evaluation and what each id stands for. */
function resolve(queries: readonly Query[]) {
  const places = new Map(queries.map(({ id }, i) => [id, i]));
  const trees = queries.map(treeOf);
  const edges = trees.map((tree) =>
    tree === undefined ? [] : referencesOf(tree).flatMap((id) => places.get(id) ?? []),
  );
  const { order, cycles } = orderOf(edges);
  const types: Record<string, Types[string]> = Object.fromEntries(
    queries.map(({ id, hasMetric }) => [id, hasMetric ? 'TS' : 'unknown']),
  );
  for (const i of order) {
    const tree = trees[i];
    if (tree !== undefined) types[queries[i]!.id] = typeOfTree(tree, types);
  }
  return { order, cycles, types };
}

function typeOfTree(tree: Node, ids: Types): Types[string] {
  if (tree.kind === 'sql') return isGrouped(tree.text) ? 'TS[]' : 'TS';
  const type = typeOf(tree, scopeOf({ ids }), []);
  return type === 'TS' || type === 'TS[]' ? type : 'unknown';
}

function cycleIn(queries: readonly Query[], path: readonly number[]): Diagnostic {
  const first = queries[path[0]!]!;
  const names = [...path, path[0]!].map((i) => queries[i]!.id).join(' → ');
  return codes.cycle.at(first.expression?.span ?? first.places.whole, names);
}

function checkExpression(
  text: string,
  query: Query,
  ids: Types,
  options: QuerySetOptions,
): Diagnostic[] {
  if (query.expression === undefined) return [];
  const { diagnostics } = validateExpression(query.expression.value, {
    ...options,
    ids,
    queryId: query.id,
    returnData: query.returnData,
    ...(query.period !== undefined && { period: query.period }),
  });
  return diagnostics.map(within(text, query.expression));
}

function adviseOn(queries: readonly Query[]): Diagnostic[] {
  const nodes = queries.flatMap((query) => {
    const tree = treeOf(query);
    return tree === undefined ? [] : [...nodesOf(tree)];
  });
  const used = new Set(nodes.flatMap((node) => (node.kind === 'reference' ? [node.id] : [])));
  const usesAll = nodes.some((node) => isCall(node) && node.name === 'METRICS');
  return adviseUse(queries, used, usesAll);
}
