import type { QueryProgram } from './compile.ts';
import { stepOf } from './explain/steps.ts';
import { inOrder } from './order.ts';

/** A query as plain JSON: its tree, and its steps in the order in which they run. */
export const describe = ({ engine, query }: QueryProgram): unknown => ({
  engine,
  query,
  steps: inOrder(query).map((command) => ({ command: command.kind, does: stepOf(command) })),
});
