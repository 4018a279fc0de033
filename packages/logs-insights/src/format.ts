import { chain, type Outcome, success } from '@sluice/core';
import type { LogsInsightsOptions } from './options.ts';
import { parse } from './parse.ts';
import { printQuery } from './print/queries.ts';

/**
 * The canonical text: a command on each line, words of the language in lower case, no more
 * parentheses than needed, comments kept. Columns keep the names that they have by how they are
 * written.
 */
export function format(text: string, _options: LogsInsightsOptions = {}): Outcome<string> {
  return chain(parse(text), (query) => success(printQuery(query, text)));
}
