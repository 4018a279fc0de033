import type { Fact } from '@sluice/core';
import type { Command, Item } from '../ast.ts';
import { expressionsOf } from '../checks/checking.ts';
import { fieldsOf } from '../checks/reads.ts';
import { emptyTable, symbolOf } from '../checks/symbol-table.ts';
import { isPlain, tableAfter } from '../checks/symbols.ts';
import { conjuncts, isBarrier } from '../order.ts';
import { splitHead } from '../plan/head.ts';
import { needlesOf } from '../plan/needles.ts';
import { readsAll } from '../plan/reads-all.ts';
import type { SinkPlan } from '../plan/shape.ts';
import { createdBy, namesOf } from '../symbols/created.ts';
import { namesIn } from '../symbols/names.ts';
import { listed } from './words.ts';

/** What is true of a query as a whole: what it reads, how, and what it would cost. */
export function factsOf(
  commands: readonly Command[],
  indexes: readonly string[] | undefined,
): readonly Fact[] {
  const { head, sink } = splitHead(commands);
  const fields = eventFields(commands);
  const needles = needlesOf(head);
  const limit = commands.find(({ kind }) => kind === 'limit');
  const isSorted = commands.some((command) => command.kind === 'sort' || isBarrier(command));
  const facts: readonly (Fact | undefined)[] = [
    fields.length === 0 ? undefined : { name: 'fields read', value: listed(fields.map(code)) },
    needles && { name: 'looked for first', value: needles.texts.map(quoted).join(' or ') },
    indexes && { name: 'indexes used', value: listed(indexed(head, indexes).map(code)) || 'none' },
    { name: 'run here', value: readsAll(commands) ? everything : mannerOf(sink) },
    { name: 'cost', value: 'every event of the time range is read and charged for' },
    limit === undefined ? { name: 'limit', value: '10000 rows, where none is written' } : undefined,
    isSorted ? undefined : { name: 'order', value: 'newest first' },
  ];
  return facts.filter((fact) => fact !== undefined);
}

const code = (name: string): string => `\`${name}\``;
const quoted = (text: string): string => JSON.stringify(text);

/** The fields that must be found in events; not columns that commands make. */
export function eventFields(commands: readonly Command[]): readonly string[] {
  const found = new Set<string>();
  let table = emptyTable;
  for (const command of commands) {
    const own = new Set(namedBy(command));
    const paths = [...expressionsOf(command).flatMap(namesIn), ...fieldsOf(command)];
    for (const { name } of table.barrier === undefined ? paths : []) {
      const symbol = symbolOf(table, name);
      const isMade = symbol !== undefined && symbol.kind !== 'projected';
      if (!isMade && !own.has(name)) found.add(name);
    }
    table = tableAfter(table, command);
  }
  return [...found];
}

/** The columns of a command that are more than the field of that name. */
const namedBy = (command: Command): readonly string[] => {
  if (command.kind === 'stats') return namesOf([...command.by, ...command.items].filter(isNew));
  return 'items' in command ? namesOf(command.items.filter(isNew)) : createdBy(command);
};

const isNew = (item: Item): boolean => !isPlain(item);

/** Fields with an index that a filter compares for equality. */
const indexed = (head: readonly Command[], indexes: readonly string[]): readonly string[] =>
  head
    .flatMap((command) => (command.kind === 'filter' ? conjuncts(command.condition) : []))
    .flatMap((part) => {
      if (part.kind === 'compare' && part.operator === '=') return [part.left, part.right];
      return part.kind === 'in' && !part.negated ? [part.operand] : [];
    })
    .flatMap((operand) => (operand.kind === 'path' ? operand.name : []))
    .filter((name, i, all) => indexes.includes(name) && all.indexOf(name) === i);

const everything = 'over all events in memory';

function mannerOf(sink: SinkPlan): string {
  switch (sink.kind) {
    case 'aggregate':
      return 'event by event into groups, of which alone memory is needed';
    case 'keep':
      if (sink.dedup.length > 0) return 'event by event, keeping the first of each combination';
      return Number.isFinite(sink.count)
        ? `event by event, keeping the ${sink.isTail ? 'last' : 'first'} ${sink.count}`
        : 'over the events that pass the filters, in memory';
    case 'everything':
      return everything;
  }
}
