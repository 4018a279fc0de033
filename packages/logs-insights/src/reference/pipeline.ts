import type { Command, Display, Expression, Query } from '../ast.ts';
import { inOrder } from '../order.ts';
import { everyPart } from '../symbols/names.ts';
import type { Value } from '../value/value.ts';
import { runAnomaly } from './commands/anomaly.ts';
import { runComparison } from './commands/compare.ts';
import { runEstimate } from './commands/estimate.ts';
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
import { type Environment, movedBy, type Running, type Table, unique } from './environment.ts';
import { rowsOf } from './events.ts';

/** Rows that a query gives where it sets no limit. */
export const defaultLimit = 10_000;

/** Runs one command after the other, each over all rows. */
export function runQuery(query: Query, environment: Environment): Table {
  return runCommands(
    inOrder(query, environment.mode),
    beginning(environment),
    runningIn(environment),
  );
}

const beginning = (environment: Environment): Table => ({
  rows: rowsOf(environment.events, environment),
  columns: [],
  isEvents: true,
});

/** For commands that a query begins with: `earlier` gives what there is before them. */
export const runningIn = (environment: Environment): Running => ({
  environment,
  columns: new Map(),
  run: (inner) => runQuery(inner, environment),
  earlier: (by) => beginning(movedBy(environment, by)),
});

/** Runs commands from one of them on, over what those before it gave. */
export function runCommands(
  commands: readonly Command[],
  start: Table,
  running: Running,
  from = 0,
): Table {
  const table = passed(commands, start, running, from);
  const isLimited = commands.some(({ kind }) => kind === 'limit');
  const limited = isLimited ? table : { ...table, rows: table.rows.slice(0, defaultLimit) };
  return displayed(commands, limited, running);
}

/** Through one command after the other. */
const passed = (commands: readonly Command[], start: Table, running: Running, from = 0): Table =>
  commands.slice(from).reduce((table, command, i) => {
    const before = commands.slice(0, from + i);
    const earlier = (by: number): Table => {
      const moved = movedBy(running.environment, by);
      return passed(before, beginning(moved), runningIn(moved));
    };
    return run(command, table, { ...running, earlier }, commands);
  }, start);

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
    case 'anomaly':
      return runAnomaly(table);
    case 'diff':
    case 'log-compare':
      return runComparison(command, table, running);
    case 'estimate':
      return runEstimate(running, commands);
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
