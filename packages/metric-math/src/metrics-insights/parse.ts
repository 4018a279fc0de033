import { applyFix, type Diagnostic, failure, type Outcome, type Span, success } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Query } from './ast.ts';
import { inExpression, invalid, near } from './codes/service.ts';
import { codes } from './codes.ts';
import { type Fault, faultOf } from './fault.ts';
import { InsightsGrammar } from './grammar.ts';
import type { InsightsOptions } from './options.ts';
import * as t from './tokens.ts';

/** Reads a query; never throws. Errors carry the service's words as `awsMessage`. */
export function parse(text: string, options: InsightsOptions = {}): Outcome<Query> {
  const { query, fault } = read(text);
  if (fault === undefined && query !== undefined) return success(query);
  return failure([inServiceWords(text, mended(text, fault!), fault!, options)]);
}

/** The service's limit, in UTF-16 units. */
export const mostCharacters = 2048;
/** Beyond this nothing is read; up to it a text that is too long for the service still is. */
const longest = 16_384;

interface Reading {
  readonly query?: Query | undefined;
  /** The first thing that the parser stumbled over: what follows may be its doing. */
  readonly fault?: Fault | undefined;
}

let source = '';
let faults: Fault[] = [];

function noted(fault: Fault): Diagnostic {
  faults.push(fault);
  return fault.diagnostic;
}

const readTokens = parserOf({
  vocabulary: t.vocabulary,
  grammar: InsightsGrammar,
  start: (grammar) => grammar.query(),
  codes: {
    character: (span, characters) =>
      noted({ diagnostic: codes.syntax.at(span, `\`${characters}\` means nothing here`) }),
    syntax: (span: Span, message: string, token: string) =>
      noted(faultOf(source, span, message, token)),
    tooDeep: (span, limit) =>
      noted({ diagnostic: codes.syntax.at(span, `it is nested deeper than ${limit} levels`) }),
    tooLong: (span) =>
      noted({ diagnostic: codes.tooLong.at({ ...span, start: mostCharacters }, source.length) }),
  },
  maxLength: longest,
});

function read(text: string): Reading {
  source = text;
  faults = [];
  const outcome = readTokens(text);
  const query = outcome.ok ? outcome.value : outcome.partial;
  const [fault] = faults.sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start);
  return { query, fault };
}

/** The diagnostic of a fault, with its edits as a fix if the text can be read after them. */
function mended(text: string, { diagnostic, title, edits }: Fault): Diagnostic {
  if (title === undefined || edits === undefined) return diagnostic;
  const fix = { title, edits };
  return read(applyFix(text, fix)).fault === undefined ? { ...diagnostic, fix } : diagnostic;
}

function inServiceWords(
  text: string,
  diagnostic: Diagnostic,
  fault: Fault,
  { queryId }: InsightsOptions,
): Diagnostic {
  if (diagnostic.code === codes.tooLong.code) return diagnostic;
  const said = fault.near === undefined ? invalid : near(text.slice(fault.near).trimEnd());
  return { ...diagnostic, awsMessage: inExpression(queryId, said) };
}
