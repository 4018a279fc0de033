import { chain, failure, isError, type Outcome, success } from '@sluice/core';
import type { Command, Expression, Query, SavedQuery } from './ast.ts';
import { codes } from './codes.ts';
import { parse } from './parse.ts';

/** Texts of saved queries by name; `{{name}}` stands for a parameter. */
export type SavedTexts = ReadonlyMap<string, string>;

/** The query with the commands of saved queries in the place of their calls. */
export function withSavedQueries(query: Query, texts: SavedTexts): Outcome<Query> {
  const commands: Command[] = [];
  for (const command of query.commands) {
    if (command.kind !== 'saved-query') {
      commands.push(command);
      continue;
    }
    const text = texts.get(command.name);
    if (text === undefined) return failure([codes.savedQuery.at(command.nameSpan, command.name)]);
    const inner = commandsOf(command, text);
    if (!inner.ok) return failure(inner.diagnostics);
    commands.push(...inner.value);
  }
  return success({ ...query, commands });
}

/** AWS: a saved query holds no other. */
function commandsOf(command: SavedQuery, text: string): Outcome<readonly Command[]> {
  const values = new Map(command.arguments.map(({ name, value }) => [name, printed(value)]));
  const whole = text.replace(
    /\{\{(\w+)\}\}/g,
    (written, name: string) => values.get(name) ?? written,
  );
  const outcome = parse(whole);
  const said = outcome.diagnostics.filter(isError);
  if (said.length === 0) return chain(outcome, ({ commands }) => success(commands));
  // Places in the saved text are none in this one.
  return failure(said.map(({ fix: _, ...one }) => ({ ...one, span: command.span })));
}

/** As it would be written. */
function printed(value: Expression): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.value);
    case 'number':
    case 'duration':
      return value.lexeme;
    case 'boolean':
      return String(value.value);
    case 'negate':
      return `-${printed(value.operand)}`;
    default:
      return '';
  }
}
