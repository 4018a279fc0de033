import type { Command, Filter, FilterIndex, Sort, Stats } from '../ast.ts';
import { defaultLimit } from '../reference/pipeline.ts';
import { createdBy } from '../symbols/created.ts';
import { callsIn } from '../symbols/names.ts';
import type { KeepPlan, Plan, SinkPlan } from './shape.ts';

type Split = Pick<Plan, 'head' | 'order' | 'sink'>;

/**
 * Follows the commands as far as each row can be looked at by itself. A sort does not end that: what
 * comes after it sees the same rows, in another order.
 */
export function splitHead(commands: readonly Command[]): Split {
  const head: Command[] = [];
  let order: Sort['keys'] = [];
  for (const [at, command] of commands.entries()) {
    if (command.kind === 'sort') {
      // Rows that are equal by a later sort stay as an earlier one had them.
      if (order.length > 0 || !isBaseOrder(command, head)) order = [...command.keys, ...order];
      head.push(command);
    } else if (command.kind === 'filter-index') head.push(asFilter(command));
    else if (isPerRow(command)) head.push(command);
    else return { head, order, sink: sinkOf(commands, at, order) };
  }
  return { head, order, sink: keeping({}) };
}

/** Without an index it is a filter. */
const asFilter = ({ field, values, span }: FilterIndex): Filter => ({
  kind: 'filter',
  keyword: 'filter',
  condition: {
    kind: 'in',
    negated: false,
    operand: field,
    among: { kind: 'list', items: values, span },
    span,
  },
  span,
});

/** Whether each row of it is made of one row, or dropped, whatever the others are. */
function isPerRow(command: Command): boolean {
  switch (command.kind) {
    case 'fields':
    case 'filter':
    case 'parse-glob':
    case 'parse-format':
    case 'json':
    // What is displayed is decided in the end, and sources are read already.
    case 'display':
    case 'source':
      return true;
    case 'parse-regex':
      return !command.multi;
    default:
      return false;
  }
}

/** Newest first is how rows come; of several keys, the first that is `@timestamp` decides alone. */
const isBaseOrder = ({ keys }: Sort, head: readonly Command[]): boolean =>
  keys.length === 1 &&
  keys[0]!.direction === 'desc' &&
  keys[0]!.expression.kind === 'path' &&
  keys[0]!.expression.name === '@timestamp' &&
  !head.some(makesTime);

const makesTime = (command: Command): boolean =>
  (command.kind === 'sort'
    ? command.keys.map(({ alias }) => alias?.name)
    : createdBy(command)
  ).includes('@timestamp');

function sinkOf(commands: readonly Command[], at: number, order: Sort['keys']): SinkPlan {
  const command = commands[at]!;
  switch (command.kind) {
    case 'stats':
      // Which row of a group is the first depends on the order: the reference knows.
      return order.length === 0 && !asksOtherTimes(command, commands.slice(0, at))
        ? { kind: 'aggregate', stats: command, from: at + 1 }
        : keeping({ count: Infinity });
    case 'limit':
      return keeping({ count: command.count, isTail: command.keyword === 'tail' });
    case 'dedup': {
      const after = commands.slice(at + 1).find((one) => !isExtending(one));
      const dedup = command.keys;
      if (after === undefined) return keeping({ dedup });
      return after.kind === 'limit' && after.keyword !== 'tail'
        ? keeping({ dedup, count: after.count })
        : keeping({ dedup, count: Infinity });
    }
    default:
      return keeping({ count: Infinity });
  }
}

/** Whether its functions would see times that are not those of the events. */
const asksOtherTimes = ({ items, by }: Stats, before: readonly Command[]): boolean =>
  (before.some(makesTime) || by.some(({ name }) => name === '@timestamp')) &&
  items.some(({ expression }) =>
    callsIn(expression).some(({ name }) => inTime.has(name.toLowerCase())),
  );

/** Aggregates that ask when their rows were. */
const inTime: ReadonlySet<string> = new Set([
  'earliest',
  'latest',
  'rate',
  'countovertime',
  'sumovertime',
]);

const isExtending = (command: Command): boolean => isPerRow(command) && command.kind !== 'filter';

const keeping = (wanted: Partial<KeepPlan>): KeepPlan => ({
  kind: 'keep',
  dedup: [],
  count: defaultLimit,
  isTail: false,
  ...wanted,
});
