import type { QueryProgram } from './compile.ts';
import { factsOf } from './explain/facts.ts';
import { stepOf } from './explain/steps.ts';
import { inOrder } from './order.ts';

/** A query as plain JSON: its tree, and its steps in the order in which they run, what it reads. */
export const describe = ({ engine, query }: QueryProgram): unknown => {
  const commands = inOrder(query);
  return {
    engine,
    query,
    steps: commands.map((command) => ({ command: command.kind, does: stepOf(command) })),
    facts: factsOf(commands, undefined),
  };
};
