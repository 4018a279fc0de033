import type { Command, Comment, Query, Subquery } from '../ast.ts';
import { printCommand } from './commands.ts';

/** A query, a command on each line; comments stay between the commands where they stood. */
export function printQuery(query: Query, text: string): string {
  const lines: string[] = [];
  let waiting = [...query.comments];
  const take = (isTaken: (comment: Comment) => boolean): readonly Comment[] => {
    const end = waiting.findIndex((one) => !isTaken(one));
    const taken = waiting.slice(0, end === -1 ? waiting.length : end);
    waiting = waiting.slice(taken.length);
    return taken;
  };
  for (const [i, command] of query.commands.entries()) {
    const next = query.commands[i + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    const lead = take(({ span }) => span.start < command.span.start);
    const inner = take(({ span }) => span.start < command.span.end);
    const isKept = inner.some((one) => inColumn(one, command));
    lines.push(...[...lead, ...(isKept ? [] : inner)].map((one) => one.text));
    const { start, end } = command.span;
    const printed = isKept ? text.slice(start, end) : printIn(command, text);
    const trailing = take(({ span }) => span.start < next && isOnLine(text, end, span.start));
    const tail = trailing.map((one) => ` ${one.text}`).join('');
    lines.push(`${i === 0 ? '' : '| '}${printed}${tail}`);
  }
  lines.push(...waiting.map((one) => one.text));
  return lines.join('\n');
}

/** A comment in a column that is called as it is written. */
function inColumn({ span }: Comment, command: Command): boolean {
  if (!('items' in command)) return false;
  const items = command.kind === 'stats' ? [...command.items, ...command.by] : command.items;
  return items.some(
    ({ expression, alias }) =>
      alias === undefined &&
      expression.kind !== 'path' &&
      span.start >= expression.span.start &&
      span.end <= expression.span.end,
  );
}

const isOnLine = (text: string, from: number, to: number): boolean =>
  !/[\r\n]/.test(text.slice(from, to));

const printIn = (command: Command, text: string): string =>
  printCommand(command, { text, printSubquery: (subquery) => printSubquery(subquery, text) });

/** On lines of its own, moved in. */
function printSubquery({ query }: Subquery, text: string): string {
  const lines = query.commands.map(
    (command, i) => `    ${i === 0 ? '' : '| '}${printIn(command, text)}`,
  );
  return `(\n${lines.join('\n')}\n  )`;
}
