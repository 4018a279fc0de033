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
let stumbled: { readonly span: Span; fault(): Fault }[] = [];

/** Only the first is told well: the others may be its doing. */
function noted(diagnostic: Diagnostic, fault = (): Fault => ({ diagnostic })): Diagnostic {
  stumbled.push({ span: diagnostic.span, fault });
  return diagnostic;
}

const readTokens = parserOf({
  vocabulary: t.vocabulary,
  grammar: InsightsGrammar,
  start: (grammar) => grammar.query(),
  codes: {
    character: (span, characters) =>
      noted(codes.syntax.at(span, `\`${characters}\` means nothing here`)),
    syntax: (span, message) =>
      noted(codes.syntax.at(span, message), () => faultOf(source, span, message)),
    tooDeep: (span, limit) =>
      noted(codes.syntax.at(span, `it is nested deeper than ${limit} levels`)),
    tooLong: (span) => noted(codes.tooLong.at({ ...span, start: mostCharacters }, source.length)),
  },
  maxLength: longest,
});

function read(text: string): Reading {
  source = text;
  stumbled = [];
  const outcome = readTokens(text);
  const query = outcome.ok ? outcome.value : outcome.partial;
  const [first] = stumbled.sort((a, b) => a.span.start - b.span.start);
  return { query, fault: first?.fault() };
}

/** The diagnostic of a fault, with its edits as a fix if the text can be read further after them. */
function mended(text: string, { diagnostic, title, edits, guessed }: Fault): Diagnostic {
  if (title === undefined || edits === undefined) return diagnostic;
  const fix = { title, edits };
  const after = applyFix(text, fix);
  const { fault } = read(after);
  const left = after.length - (fault?.diagnostic.span.start ?? after.length);
  const rest = text.length - Math.max(...edits.map(({ span }) => span.end));
  const isBetter = guessed === undefined && left <= rest && left > 0;
  return fault === undefined || isBetter ? { ...diagnostic, fix } : diagnostic;
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
