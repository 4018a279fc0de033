import type { Call, Expression, Item, Stats } from '../../ast.ts';
import { shiftOf } from '../../earlier.ts';
import type { AggregateFunction } from '../../functions/definition.ts';
import { functionOf } from '../../functions/index.ts';
import { childrenOf } from '../../symbols/names.ts';
import type { Period, Value } from '../../value/value.ts';
import { remember } from '../columns.ts';
import {
  aroundOf,
  type Bin,
  type Running,
  type Table,
  unique,
  withFields,
} from '../environment.ts';
import { valueOf } from '../expression.ts';
import type { Row } from '../row.ts';
import { keyOf, scopeOf } from './rows.ts';
import { byValue } from './sort.ts';

interface Group {
  readonly key: readonly (readonly [string, Value])[];
  readonly rows: Row[];
}

/** A group, with what its aggregates gave. */
export interface Aggregated {
  readonly key: readonly (readonly [string, Value])[];
  known(expression: Expression): ReadonlyMap<object, Value>;
}

/** One row for each combination of the values grouped by; missing ones are a group of their own. */
export function runStats(command: Stats, now: Table, running: Running): Table {
  const shift = shiftOf(command, running.environment);
  const table = shift === undefined ? now : running.earlier(shift);
  const groups = groupsOf(table.rows, command.by, running).map(
    ({ key, rows }): Aggregated => ({
      key,
      known: (expression) => aggregatesOf(expression, rows, running),
    }),
  );
  return tableOf(command, groups, running);
}

/** The table of groups, in the order of their first rows. */
export function tableOf(
  { items, by }: Stats,
  groups: readonly Aggregated[],
  running: Running,
): Table {
  const rows = groups.map(({ key, known }) => {
    const start: Row = new Map(key);
    return items.reduce((row, { expression, name }) => {
      // Here an aggregate is one of these rows, whatever an earlier `stats` had of that name.
      const scope = { ...scopeOf(row, running, known(expression)), columns: new Map() };
      return withFields(row, [[name, valueOf(expression, scope)]]);
    }, start);
  });
  running.columns.clear();
  remember(running.columns, [...by, ...items]);
  const bin = binOf(by);
  const columns = unique([...by, ...items].map(({ name }) => name));
  return {
    rows: bin === undefined ? rows : rows.toSorted((a, b) => -byValue(at(a, bin), at(b, bin))),
    columns,
    isEvents: false,
    ...(bin && { bin }),
  };
}

const at = (row: Row, { name }: Bin): Value => row.get(name) ?? null;

/** In the order of their first rows. */
function groupsOf(rows: readonly Row[], by: readonly Item[], running: Running): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    let seen = row;
    const key = by.map(({ expression, name }): readonly [string, Value] => {
      const value = valueOf(expression, scopeOf(seen, running));
      seen = withFields(seen, [[name, value]]);
      return [name, value];
    });
    const id = keyOf(key.map(([, value]) => value));
    const group = groups.get(id) ?? { key, rows: [] };
    group.rows.push(seen);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** What each aggregate of an expression gives for the rows of a group. */
function aggregatesOf(
  expression: Expression,
  rows: readonly Row[],
  running: Running,
): ReadonlyMap<object, Value> {
  const known = new Map<object, Value>();
  const around = rows.map((row) => aroundOf(row, running.environment));
  for (const [call, definition] of outermost(expression)) {
    const given = rows.map((row) => argumentsOf(call, row, running));
    known.set(call, definition.evaluate(given, around));
  }
  return known;
}

const argumentsOf = ({ arguments: given }: Call, row: Row, running: Running): readonly Value[] =>
  given.flatMap((one) => (one.kind === 'star' ? [] : [valueOf(one, scopeOf(row, running))]));

/** The aggregates that are in no other: what stands in them is of the rows before. */
export function outermost(expression: Expression): readonly (readonly [Call, AggregateFunction])[] {
  const found: (readonly [Call, AggregateFunction])[] = [];
  const work: Expression[] = [expression];
  for (let part = work.pop(); part !== undefined; part = work.pop()) {
    const definition = part.kind === 'call' ? functionOf(part.name) : undefined;
    if (part.kind === 'call' && definition?.kind === 'aggregate') found.push([part, definition]);
    else work.push(...childrenOf(part));
  }
  return found;
}

/** The one `bin(…)` among what is grouped by. */
function binOf(by: readonly Item[]): Bin | undefined {
  const bins = by.flatMap((item) => {
    const { expression } = item;
    if (expression.kind !== 'call' || expression.name.toLowerCase() !== 'bin') return [];
    // AWS: samples write `bin(@timestamp, 1h)` as well.
    const length = expression.arguments.at(-1);
    if (length?.kind !== 'duration') return [];
    const period: Period = { kind: 'period', count: length.count, unit: length.unit };
    const others = by.filter((other) => other !== item).map(({ name }) => name);
    return [{ name: item.name, period, others }];
  });
  return bins.length === 1 ? bins[0] : undefined;
}
