import {
  type Clause,
  chain,
  type Explanation,
  type Fact,
  type Outcome,
  success,
} from '@sluice/core';
import { answer } from './answer.ts';
import type { Command } from './ast.ts';
import { factsOf } from './explain/facts.ts';
import { stepOf } from './explain/steps.ts';
import { type LogsInsightsOptions, optionsIn } from './options.ts';
import { inOrder, isBarrier } from './order.ts';
import { validate } from './validate.ts';

/** What a query does, step by step, in the order in which the service does it. */
export function explain(
  text: string,
  input?: unknown,
  options: LogsInsightsOptions = typeof input === 'object' && input !== null
    ? optionsIn(input)
    : {},
): Outcome<Explanation> {
  return chain(validate(text, options), (query) => {
    const commands = inOrder(query, options.mode);
    const clauses = commands.map(clauseOf);
    const facts = factsOf(commands, options.indexes);
    if (input === undefined) return success({ summary: summaryOf(commands), clauses, facts });
    return chain(answer(text, input), (result) => {
      const rows = result['rows'];
      const count = Array.isArray(rows) ? rows.length : 0;
      const given: Fact = { name: 'rows given', value: String(count) };
      return success({ summary: summaryOf(commands), clauses, facts: [...facts, given] });
    });
  });
}

function clauseOf(command: Command, i: number, commands: readonly Command[]): Clause {
  const step = stepOf(command);
  const isMoved = commands
    .slice(i)
    .some((later) => isBarrier(later) && later.span.start < command.span.start);
  return {
    text: isMoved ? `${step}: it runs before the \`stats\` that it is written after` : step,
    span: command.span,
  };
}

function summaryOf(commands: readonly Command[]): string {
  const steps = commands.map(stepOf);
  const sentence = steps.join('; then ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
