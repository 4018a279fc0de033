import type { Diagnostic } from '@sluice/core';
import type { Call, Command, Expression, Path } from '../ast.ts';
import { codes } from '../codes.ts';
import { functionOf } from '../functions/index.ts';
import { childrenOf } from '../symbols/names.ts';
import { type Checking, columnKey, expressionsOf, replacing, wordsAt } from './checking.ts';
import {
  type ClosedTable,
  nearest,
  type Symbol,
  type SymbolTable,
  symbolOf,
  withSymbols,
} from './symbol-table.ts';
import { tableAfter } from './symbols.ts';

/** After a barrier, what a command reads must be one of its columns. */
export function* checkReads(
  command: Command,
  table: ClosedTable,
  checking: Checking,
): Generator<Diagnostic> {
  if (command.kind === 'sort') {
    yield* checkSort(command, table, checking);
    return;
  }
  const seen = new Set<string>();
  for (const read of readsOf(command, table, checking)) {
    const name = read.kind === 'path' ? read.name : wordsAt(checking.text, read.span);
    if (seen.has(name)) continue;
    seen.add(name);
    yield unknown(read, name, table);
  }
}

function unknown(read: Path | Call, name: string, table: ClosedTable): Diagnostic {
  const { barrier } = table;
  if (read.kind === 'call') return codes.noTimestamp.at(read.span, name, barrier);
  const meant = nearest(table, name);
  const fix = meant === undefined ? undefined : replacing(read.span, quoted(meant));
  return codes.unknownSymbol.at({ span: read.span, fix }, name, barrier, meant);
}

/** As it must be written to be read as one field. */
export const quoted = (name: string): string =>
  /^@*[\w.]+$/.test(name) && !/(?:^|\.)(?:\.|$)/.test(name) ? name : `\`${name}\``;

/** Fields, and calls that read `@timestamp`, which the table does not know. */
function readsOf(
  command: Command,
  table: SymbolTable,
  checking: Checking,
): readonly (Path | Call)[] {
  // Names given by an item may be used by those after it.
  const inside = withSymbols(table, own(command, table));
  const expressions = expressionsOf(command).flatMap((one) =>
    unknownIn(one, inside, checking.text),
  );
  const fields = fieldsOf(command).filter((path) => symbolOf(table, path.name) === undefined);
  return [...expressions, ...fields].sort((a, b) => a.span.start - b.span.start);
}

/** What the items of a command are called by `as`. */
function own(command: Command, table: SymbolTable): readonly Symbol[] {
  if (command.kind !== 'fields' && command.kind !== 'stats' && command.kind !== 'display')
    return [];
  const items = command.items.filter(({ alias }) => alias !== undefined);
  const { symbols } = tableAfter(table, { kind: 'fields', items, span: command.span });
  return items.flatMap(({ name }) => symbols.get(name) ?? []);
}

/** What stands in an expression as it is a name of a column is one. */
export function unknownIn(
  expression: Expression,
  table: SymbolTable,
  text: string,
): readonly (Path | Call)[] {
  const found: (Path | Call)[] = [];
  const work: Expression[] = [expression];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (next.kind === 'path') {
      if (symbolOf(table, next.name) === undefined) found.push(next);
    } else if (next.kind !== 'call' || !isColumn(next, table, text)) {
      if (isTimed(next) && !table.symbols.has('@timestamp')) found.push(next);
      work.push(...childrenOf(next));
    }
  }
  return found;
}

function isColumn(call: Call, { symbols }: SymbolTable, text: string): boolean {
  const key = columnKey(wordsAt(text, call.span));
  return [...symbols.keys()].some((one) => columnKey(one) === key);
}

/** `bin(5m)` rounds the time of an event. */
const isTimed = (one: Expression): one is Call =>
  one.kind === 'call' &&
  one.arguments.length === 1 &&
  functionOf(one.name)?.name.toLowerCase() === 'bin';

/** The fields that a command names outside of expressions. */
export function fieldsOf(command: Command): readonly Path[] {
  switch (command.kind) {
    case 'dedup':
    case 'sessionize':
    case 'count-frequent':
      return command.keys;
    case 'parse-glob':
    case 'parse-regex':
    case 'parse-format':
      return command.field === undefined ? [] : [command.field];
    case 'json':
    case 'expand':
    case 'accum':
    case 'autoregress':
    case 'filter-index':
      return [command.field];
    case 'lookup':
      return command.matches.map(({ column, field }) => field ?? column);
    case 'relevant-fields':
    case 'add-totals':
    case 'outlier':
      return command.fields;
    case 'fill-missing':
      return command.fillings.map(({ field }) => field);
    default:
      return [];
  }
}

/** A missing column is no error to the service: the rows stay in their order. */
function* checkSort(
  command: Extract<Command, { kind: 'sort' }>,
  table: ClosedTable,
  { text }: Checking,
): Generator<Diagnostic> {
  const { barrier } = table;
  for (const { expression } of command.keys) {
    for (const read of unknownIn(expression, table, text)) {
      const name = read.kind === 'path' ? read.name : wordsAt(text, read.span);
      const bin = name === '@timestamp' ? theBin(table) : undefined;
      if (bin !== undefined) {
        yield codes.sortedByBin.at(read.span, bin);
        continue;
      }
      const meant = nearest(table, name);
      const fix = meant === undefined ? undefined : replacing(read.span, quoted(meant));
      yield codes.missingSortColumn.at({ span: read.span, fix }, name, barrier, meant);
    }
  }
}

/** The one column of a bin. */
function theBin({ symbols }: SymbolTable): string | undefined {
  const bins = [...symbols.values()].filter(
    ({ name, type }) => type === 'instant' || /^bin\s*\(/i.test(name),
  );
  return bins.length === 1 ? bins[0]!.name : undefined;
}
