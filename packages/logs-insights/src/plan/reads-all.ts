import type { Command, Expression, Node } from '../ast.ts';
import { readsOthers } from '../earlier.ts';

/**
 * Whether events are read that the filters drop, or that lie outside of the time range: by a query
 * in parentheses, by what compares with another time.
 */
export const readsAll = (commands: readonly Command[]): boolean =>
  readsOthers({ commands }) ||
  commands.some((command) => someNode(command, ({ kind }) => kind === 'subquery'));

/** Whether it is asked what time it is, or a time is told from now. */
export const readsClock = (commands: readonly Command[]): boolean =>
  commands.some((command) => someNode(command, isClock));

const isClock = (node: Node): boolean =>
  (node.kind === 'call' && node.name.toLowerCase() === 'now') ||
  (node.kind === 'source' && (node.start?.relative === true || node.end?.relative === true));

/** Whether a part of a command is such a node. */
function someNode(root: Command | Expression, test: (node: Node) => boolean): boolean {
  const work: unknown[] = [root];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if ('kind' in next && 'span' in next && test(next as Node)) return true;
    work.push(...Object.values(next).filter((each) => each !== undefined));
  }
  return false;
}
