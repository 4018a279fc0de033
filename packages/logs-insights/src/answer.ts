import { type Answer, chain, type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import { codes } from './codes.ts';
import { programOf } from './compile.ts';
import { optionsIn } from './options.ts';
import { type ReadInput, readInput } from './read-input.ts';
import { withSavedQueries } from './saved-queries.ts';
import { validate } from './validate.ts';

/** With `events`: `columns` and `rows` of texts, in order; else whether the text is valid. */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  const validated = validate(text, optionsIn(given));
  return chain(validated, (query): Outcome<Answer> => {
    if (!('events' in given) && !('context' in given)) return success({ valid: true });
    return chain(readInput(given), (read) =>
      chain(withSavedQueries(query, read.savedQueries), (whole) => {
        const missing = missingIn(whole, read);
        if (missing.length > 0) return failure(missing);
        const { mode } = optionsIn(given);
        return chain(programOf(whole, { ...(mode && { mode }) }).run(read), (result) =>
          success({ ...result }),
        );
      }),
    );
  });
}

/** Tables and log groups that the query names and nobody gave. */
function missingIn({ commands }: Query, { lookupTables, logGroups }: ReadInput): Diagnostic[] {
  return commands.flatMap((command) => {
    if (command.kind === 'lookup' && !lookupTables?.has(command.table.name)) {
      return [codes.unknownTable.at(command.table.span, command.table.name)];
    }
    if (command.kind !== 'source' || logGroups === undefined || logGroups.size === 0) return [];
    return command.selectors.flatMap((selector) =>
      selector.kind === 'log-group' && !logGroups.has(selector.name)
        ? [codes.unknownGroup.at(selector.span, selector.name)]
        : [],
    );
  });
}
