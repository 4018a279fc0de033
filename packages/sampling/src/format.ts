import { chain, failure, type Outcome, success } from '@sluice/core';
import type { SamplingOptions } from './options.ts';
import { read } from './parse.ts';
import { printJson } from './print.ts';
import { formatTraceHeader, parseTraceHeader } from './trace/trace-header.ts';
import { formatTraceId, parseTraceId } from './trace/trace-id.ts';

/**
 * The canonical text: members in the API's order, two blanks a level. Everything that the text
 * says stays, also what is no part of a rule; rules stay in their order. `as` names what else the
 * text is: a pattern, a trace header or a trace id.
 */
export function format(text: string, options: SamplingOptions = {}): Outcome<string> {
  switch (options.as) {
    case 'wildcard':
      return success(text.replace(/\*+/g, '*'));
    case 'trace-header':
      return success(formatTraceHeader(parseTraceHeader(text)));
    case 'trace-id':
      return chain(parseTraceId(text), (id) => success(formatTraceId(id)));
    default:
      return formatRules(text, options);
  }
}

function formatRules(text: string, options: SamplingOptions): Outcome<string> {
  const { set, value, said } = read(text, options);
  if (set === undefined || value === undefined) return failure(said.inOrder());
  return success(printJson(value));
}
