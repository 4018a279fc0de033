import { applyFix, type Diagnostic, failure, type Outcome, type Span, success } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import { argumentFaults } from './argument.ts';
import type { Search } from './ast.ts';
import { invalidSearch } from './codes/service.ts';
import { codes } from './codes.ts';
import { type Fault, faultOf } from './fault.ts';
import { SearchGrammar } from './grammar.ts';
import * as t from './tokens.ts';

/**
 * Reads what stands between the quotes of `SEARCH('…', …)`, its `\'` included; never throws.
 * Errors carry the service's words as `awsMessage`.
 */
export function parse(text: string): Outcome<Search> {
  const { search, said, fault } = read(text);
  const errors = [...argumentFaults(text), ...said.map((each) => closed(text, each))];
  // After an open quote nothing is where it seems to be.
  const isOpen = said.some(({ code }) => code === codes.unclosedQuote.code);
  if (fault !== undefined && !isOpen) errors.push(mended(text, fault));
  if (errors.length === 0 && search !== undefined) return success(search);
  errors.sort((a, b) => a.span.start - b.span.start);
  return failure(errors.map((each) => inServiceWords(text, each)));
}

/** Beyond this nothing is read; up to it a text that is too long for the service still is. */
const longest = 16_384;

interface Reading {
  readonly search?: Search | undefined;
  readonly said: readonly Diagnostic[];
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
  grammar: SearchGrammar,
  start: (grammar) => ({ search: grammar.search(), said: grammar.takeSaid() }),
  codes: {
    character: (span, characters) =>
      noted({ diagnostic: codes.syntax.at(span, `\`${characters}\` means nothing here`) }),
    syntax: (span: Span, message: string, token: string) =>
      noted(faultOf(source, span, message, token)),
    tooDeep: (span, limit) => noted({ diagnostic: codes.tooDeep.at(span, limit) }),
    tooLong: (span) =>
      noted({ diagnostic: codes.tooLong.at({ ...span, start: mostCharacters }, source.length) }),
  },
  maxLength: longest,
});

/** The service's limit, in UTF-16 units. */
export const mostCharacters = 1024;

function read(text: string): Reading {
  source = text;
  faults = [];
  const outcome = readTokens(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  const [fault] = faults.sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start);
  return { search: reading?.search, said: reading?.said ?? [], fault };
}

/** The diagnostic of a fault, with its edits as a fix if the text is right after them. */
function mended(text: string, { diagnostic, title, edits }: Fault): Diagnostic {
  if (title === undefined || edits === undefined) return diagnostic;
  const fix = { title, edits };
  const after = read(applyFix(text, fix));
  return after.fault === undefined && after.said.length === 0 ? { ...diagnostic, fix } : diagnostic;
}

/** An open quote is closed at the end of the text, where that is all it lacks. */
function closed(text: string, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== codes.unclosedQuote.code) return diagnostic;
  const end = text.trimEnd().length;
  const edits = [{ span: { start: end, end }, text: '"' }];
  return mended(text, { diagnostic, title: 'close it at the end', edits });
}

/** The service says one thing of whatever it cannot read. */
function inServiceWords(text: string, diagnostic: Diagnostic): Diagnostic {
  const isOurs = diagnostic.code === codes.tooLong.code || diagnostic.code === codes.tooDeep.code;
  if (isOurs || diagnostic.awsMessage !== undefined) return diagnostic;
  return { ...diagnostic, awsMessage: invalidSearch(text) };
}
