import type { Command, Display, Expression, Query } from '../ast.ts';
import { inOrder } from '../order.ts';
import { everyPart } from '../symbols/names.ts';
import type { Value } from '../value/value.ts';
import { runFillMissing, runOutlier } from './commands/fill.ts';
import { runCountFrequent } from './commands/frequent.ts';
import { runParseFormat, runParseGlob, runParseRegex } from './commands/parse.ts';
import { runPattern } from './commands/pattern.ts';
import { runRelevantFields } from './commands/relevant.ts';
import {
  runDedup,
  runFields,
  runFilter,
  runFilterIndex,
  runLimit,
  withItems,
} from './commands/rows.ts';
import {
  runAccum,
  runAddTotals,
  runAutoregress,
  runFillDown,
  runSessionize,
} from './commands/series.ts';
import { runSort } from './commands/sort.ts';
import { runSource } from './commands/source.ts';
import { runStats } from './commands/stats.ts';
import { runExpand, runJson, runUnnest } from './commands/structure.ts';
import { runAppendCols, runJoin, runLookup } from './commands/tables.ts';
import { type Environment, type Running, type Table, unique } from './environment.ts';
import { rowsOf } from './events.ts';

/** Rows that a query gives where it sets no limit. */
export const defaultLimit = 10_000;

/** Runs one command after the other, each over all rows. */
export function runQuery(query: Query, environment: Environment): Table {
  return runCommands(
    inOrder(query, environment.mode),
    { rows: rowsOf(environment.events, environment), columns: [], isEvents: true },
    runningIn(environment),
  );
}

export const runningIn = (environment: Environment): Running => ({
  environment,
  columns: new Map(),
  run: (inner) => runQuery(inner, environment),
});

/** Runs commands from one of them on, over what those before it gave. */
export function runCommands(
  commands: readonly Command[],
  start: Table,
  running: Running,
  from = 0,
): Table {
  const table = commands
    .slice(from)
    .reduce((rows, command) => run(command, rows, running, commands), start);
  const isLimited = commands.some(({ kind }) => kind === 'limit');
  const limited = isLimited ? table : { ...table, rows: table.rows.slice(0, defaultLimit) };
  return displayed(commands, limited, running);
}

function run(
  command: Command,
  table: Table,
  running: Running,
  commands: readonly Command[],
): Table {
  switch (command.kind) {
    case 'source':
      return runSource(command, table, running, commands);
    case 'fields':
      return runFields(command, table, running);
    case 'filter':
      return runFilter(command, table, running, subqueriesIn(command.condition, running));
    case 'filter-index':
      return runFilterIndex(command, table, running);
    case 'stats':
      return runStats(command, table, running);
    case 'sort':
      return runSort(command, table, running);
    case 'limit':
      return runLimit(command, table);
    case 'dedup':
      return runDedup(command, table);
    case 'parse-glob':
      return runParseGlob(command, table);
    case 'parse-regex':
      return runParseRegex(command, table);
    case 'parse-format':
      return runParseFormat(command, table);
    case 'json':
      return runJson(command, table);
    case 'unnest':
      return runUnnest(command, table, running);
    case 'expand':
      return runExpand(command, table);
    case 'lookup':
      return runLookup(command, table, running);
    case 'join':
      return runJoin(command, table, running);
    case 'append-cols':
      return runAppendCols(command, table, running);
    case 'relevant-fields':
      return runRelevantFields(command, table, running);
    case 'count-frequent':
      return runCountFrequent(command, table);
    case 'pattern':
      return runPattern(command, table, running);
    case 'add-totals':
      return runAddTotals(command, table);
    case 'accum':
      return runAccum(command, table);
    case 'autoregress':
      return runAutoregress(command, table);
    case 'fill-down':
      return runFillDown(command, table);
    case 'fill-missing':
      return runFillMissing(command, table, running);
    case 'outlier':
      return runOutlier(command, table);
    case 'sessionize':
      return runSessionize(command, table);
    default:
      return table;
  }
}

/** The values of each query in parentheses, from its first column; run once. */
function subqueriesIn(condition: Expression, running: Running): ReadonlyMap<object, Value> {
  const known = new Map<object, Value>();
  for (const part of everyPart(condition)) {
    if (part.kind !== 'in' || part.among.kind !== 'subquery') continue;
    const { rows, columns } = running.run(part.among.query);
    known.set(
      part.among,
      rows.map((row) => row.get(columns[0]!) ?? null),
    );
  }
  return known;
}

/** The last `display` decides which columns there are, wherever it stands. */
function displayed(commands: readonly Command[], table: Table, running: Running): Table {
  const display = commands.findLast((command): command is Display => command.kind === 'display');
  if (display !== undefined) {
    const rows = table.rows.map((row) => withItems(row, display.items, running));
    return { ...table, rows, columns: unique(display.items.map(({ name }) => name)) };
  }
  if (table.columns.length > 0 || !table.isEvents) return table;
  return { ...table, columns: ['@timestamp', '@message'] };
}
