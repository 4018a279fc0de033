import type { Diagnostic } from '@sluice/core';
import type { Call, Command, Expression, Item, Query, Stats } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionOf } from '../functions/index.ts';
import { childrenOf, everyPart, namesIn } from '../symbols/names.ts';
import { type Checking, columnKey, expressionsOf, replacing, wordOf, wordsAt } from './checking.ts';

/** Aggregates stand in `stats` alone, before `by`; what else stands there must be one value too. */
export function* checkAggregates(query: Query, checking: Checking): Generator<Diagnostic> {
  const columns = new Set<string>();
  for (const command of query.commands) {
    if (command.kind === 'stats') {
      yield* checkStats(command, columns, checking);
      for (const { name } of command.items) columns.add(columnKey(name));
    } else {
      const where = `\`${wordOf(command)}\``;
      yield* misplaced(expressionsOf(command), where, columns, command, checking);
    }
  }
}

/** After `stats`, an aggregate as it is written there is the name of its column. */
function* misplaced(
  expressions: readonly Expression[],
  where: string,
  columns: ReadonlySet<string>,
  command: Command,
  { text }: Checking,
): Generator<Diagnostic> {
  for (const call of expressions.flatMap((one) => outermost(one))) {
    if (columns.has(columnKey(wordsAt(text, call.span)))) continue;
    const fix =
      command.kind === 'fields' && command.items.every(({ expression }) => hasAggregate(expression))
        ? replacing({ start: command.span.start, end: command.span.start + 6 }, 'stats')
        : undefined;
    yield codes.aggregateOutside.at({ span: call.span, fix }, call.name, where);
  }
}

const isAggregate = (one: Expression): one is Call =>
  one.kind === 'call' && functionOf(one.name)?.kind === 'aggregate';

const hasAggregate = (expression: Expression): boolean =>
  [...everyPart(expression)].some(isAggregate);

/** The aggregates that stand in no other. */
function outermost(expression: Expression): readonly Call[] {
  const found: Call[] = [];
  const work = [expression];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (isAggregate(next)) found.push(next);
    else work.push(...childrenOf(next));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function* checkStats(
  stats: Stats,
  columns: ReadonlySet<string>,
  checking: Checking,
): Generator<Diagnostic> {
  const { items, by } = stats;
  const single = new Set(by.map(({ name }) => name));
  for (const item of items) {
    yield* checkItem(item, single, columns, checking);
    single.add(item.name);
  }
  yield* misplaced(
    by.map(({ expression }) => expression),
    'what is grouped by',
    new Set(),
    stats,
    checking,
  );
  const lonely = items.flatMap(({ expression }) => outermost(expression)).find(isLonely);
  if (lonely !== undefined && (items.length > 1 || by.length > 0)) {
    yield codes.topkAlone.at(lonely.span, lonely.name);
  }
}

function isLonely({ name }: Call): boolean {
  const definition = functionOf(name);
  return definition?.kind === 'aggregate' && definition.alone === true;
}

function* checkItem(
  { expression, span }: Item,
  single: ReadonlySet<string>,
  columns: ReadonlySet<string>,
  { text }: Checking,
): Generator<Diagnostic> {
  const aggregates = outermost(expression);
  for (const outer of aggregates) {
    for (const inner of childrenOf(outer).flatMap(outermost)) {
      if (columns.has(columnKey(wordsAt(text, inner.span)))) continue;
      yield codes.nestedAggregate.at(inner.span, inner.name, outer.name);
    }
  }
  const inside = new Set(aggregates.flatMap((call) => namesIn(call)));
  const loose = namesIn(expression).filter((path) => !inside.has(path) && !single.has(path.name));
  const isComplete = [...everyPart(expression)].every(
    (part) => part.kind !== 'broken' && (part.kind !== 'call' || functionOf(part.name)),
  );
  if (!isComplete) return;
  if (aggregates.length > 0) {
    for (const path of loose) yield codes.besideAggregate.at(path.span, path.name);
  } else if (loose.length > 0 || namesIn(expression).length === 0) {
    yield codes.noAggregate.at(span, wordsAt(text, expression.span));
  }
}
