import { failure, type Outcome, success } from '@sluice/core';
import type { Query } from '../ast.ts';
import { codes } from '../codes.ts';
import {
  environmentOf,
  evaluate,
  openRangeIn,
  printTable,
  type QueryInput,
  type QueryResult,
} from '../evaluate.ts';
import { readsClock } from '../plan/reads-all.ts';
import type { AggregatePlan, KeepPlan, Plan } from '../plan/shape.ts';
import { sourcesIn, within } from '../reference/commands/source.ts';
import { rowsOf } from '../reference/events.ts';
import { runCommands, runningIn } from '../reference/pipeline.ts';
import type { SavedGroups } from './aggregate.ts';
import { Aggregating } from './aggregate.ts';
import { bestAfter } from './best-groups.ts';
import { FieldSet } from './fields/field-set.ts';
import { Gathering } from './gather.ts';
import { compileHead, filtered } from './head.ts';
import { inInputOrder } from './held.ts';
import { tableOfGroups } from './joined-groups.ts';
import { Keeping, type SavedEvents } from './keep.ts';
import { NeedleScan } from './needle-scan.ts';
import type { PartialAnswer, PartOptions, QueryPart } from './part.ts';
import { Share, type Stage } from './share.ts';

const defaultMemory = 256 * 2 ** 20;

type StreamPlan = AggregatePlan | KeepPlan;
type Rest = Omit<QueryInput, 'events'>;

export function startRun(query: Query, plan: Plan, options: PartOptions): QueryPart {
  const faults = openRangeIn(query, options);
  const { sink } = plan;
  return new Share(
    sink.kind === 'everything' || readsClockUntold(plan, options)
      ? gathering(query, options)
      : streaming(plan, sink, options),
    faults,
  );
}

/** What time it is may be told by the newest event: all must be seen before. */
const readsClockUntold = ({ commands }: Plan, { now, end }: Pick<PartOptions, 'now' | 'end'>) =>
  now === undefined && end === undefined && readsClock(commands);

function gathering(query: Query, { memory = defaultMemory }: PartOptions): Stage {
  return {
    start: -Infinity,
    end: Infinity,
    sink: new Gathering(memory, codes.memory.at(query.span, 'the query', memory)),
    prepare() {},
    filter() {},
  };
}

function streaming(plan: Plan, wanted: StreamPlan, options: PartOptions): Stage {
  const { memory = defaultMemory, exact } = options;
  const { start, end, now = end ?? 0 } = options;
  const range = within(sourcesIn(plan.commands), { start, end, now });
  const fields = new FieldSet();
  const around = { timestamp: null, start, end, now };
  const head = compileHead(plan.head, { fields, made: new Map(), columns: new Map(), around });
  // Where there is no filter, or few lines stay to be read anyway, one pass reads all fields.
  fields.isLate = head.conditions.length > 0 && plan.needles === undefined;
  const { needles } = plan;
  const sink =
    wanted.kind === 'aggregate'
      ? new Aggregating(wanted.stats, head.scope, { memory, exact })
      : new Keeping(wanted, plan, head, memory);
  const scan = needles && new NeedleScan(needles);
  return {
    start: range.start ?? -Infinity,
    end: range.end ?? Infinity,
    sink,
    prepare(scanner) {
      fields.prepare(scanner);
      scan?.prepare(scanner);
    },
    filter(batch) {
      scan?.filter(batch);
      filtered(head.conditions, batch);
    },
  };
}

export function finishRun(
  query: Query,
  plan: Plan,
  parts: readonly PartialAnswer[],
  rest: Rest,
): Outcome<QueryResult> {
  const faults = openRangeIn(query, rest);
  if (faults.length > 0) return failure(faults);
  const held = parts.map((part) => part.held as SavedEvents | SavedGroups);
  const events = inInputOrder(held.flatMap((one) => (one.kind === 'events' ? one.events : [])));
  if (plan.sink.kind === 'everything' || readsClockUntold(plan, rest)) {
    const { memory: _, ...input } = rest;
    return evaluate(query, { ...input, events });
  }
  const newest = parts.reduce((latest, part) => Math.max(latest, part.newest), 0);
  const environment = environmentOf({ ...rest, now: rest.now ?? rest.end ?? newest, events });
  const running = runningIn(environment);
  // What sources name is what was read.
  const commands = plan.commands.filter(({ kind }) => kind !== 'source');
  if (plan.sink.kind !== 'aggregate') {
    const start = {
      rows: rowsOf(events, { start: undefined, end: undefined }),
      columns: [],
      isEvents: true,
    };
    return success(printTable(runCommands(commands, start, running)));
  }
  const { stats } = plan.sink;
  const shares = held.filter((one) => one.kind === 'groups');
  const from = commands.indexOf(stats) + 1;
  const best = bestAfter(stats, commands.slice(from));
  const { exact } = rest;
  const around = { timestamp: null, ...environment };
  const { table, approximate } = tableOfGroups({ stats, best, exact }, shares, running, around);
  return success(
    printTable(runCommands(commands, table, running, from)),
    approximate.map(({ name, span }) => codes.approximate.at(span, name)),
  );
}
