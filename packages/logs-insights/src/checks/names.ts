import type { Diagnostic } from '@sluice/core';
import type { Command, Query } from '../ast.ts';
import { isBarrier } from '../order.ts';
import type { Checking } from './checking.ts';
import { checkDefinitions } from './definitions.ts';
import { checkFilter } from './hoisting.ts';
import { adviseNear } from './near.ts';
import { checkReads } from './reads.ts';
import { checkStructures } from './structures.ts';
import { emptyTable, isClosed, type SymbolTable, withSymbols } from './symbol-table.ts';
import { tableAfter } from './symbols.ts';

/** Walks the commands with the names that are known at each: what is read, what is named anew. */
export function* checkNames(query: Query, checking: Checking): Generator<Diagnostic> {
  let table = emptyTable;
  let before = emptyTable;
  for (const command of query.commands) {
    yield* checkDefinitions(command, table, before, checking);
    yield* checkStructures(command, table, checking);
    yield* checkCommand(command, table, checking);
    // Names of `stats` before stay taken.
    if (isBarrier(command)) before = withSymbols(before, [...table.symbols.values()]);
    table = tableAfter(table, command);
  }
}

function checkCommand(
  command: Command,
  table: SymbolTable,
  checking: Checking,
): Iterable<Diagnostic> {
  if (!isClosed(table)) return table.barrier === undefined ? adviseNear(command, table) : [];
  if (command.kind === 'filter') return checkFilter(command, table, checking);
  return checkReads(command, table, checking);
}
