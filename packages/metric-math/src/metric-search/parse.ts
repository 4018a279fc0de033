import { applyFix, type Diagnostic, failure, type Outcome, type Span, success } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import { argumentFaults, wholeCall } from './argument.ts';
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
  if (text.length > longest) return failure([tooLong(text)]);
  const call = wholeCall(text);
  if (call !== undefined) return failure([call]);
  const { search, said, fault } = read(text);
  // After an open quote nothing is where it seems to be.
  const open = said.find(({ code }) => code === codes.unclosedQuote.code);
  const errors =
    open === undefined
      ? [
          ...argumentFaults(text),
          ...said,
          ...(fault === undefined ? [] : [mended(text, fault, said)]),
        ]
      : [
          ...argumentFaults(text).filter(({ code }) => code === codes.apostrophe.code),
          closed(text, open),
        ];
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
let stumbled: { readonly span: Span; fault(): Fault }[] = [];

/** Only the first is told well: the others may be its doing. */
function noted(diagnostic: Diagnostic, fault = (): Fault => ({ diagnostic })): Diagnostic {
  stumbled.push({ span: diagnostic.span, fault });
  return diagnostic;
}

const readTokens = parserOf({
  vocabulary: t.vocabulary,
  grammar: SearchGrammar,
  start: (grammar) => ({ search: grammar.search(), said: grammar.said }),
  codes: {
    character: (span, characters) =>
      noted(codes.syntax.at(span, `\`${characters}\` means nothing here`)),
    syntax: (span, message, token) =>
      noted(codes.syntax.at(span, message), () => faultOf(source, span, message, token)),
    tooDeep: (span, limit) => noted(codes.tooDeep.at(span, limit)),
    tooLong: () => noted(tooLong(source)),
  },
  maxLength: longest,
});

const tooLong = (text: string): Diagnostic =>
  codes.tooLong.at({ start: mostCharacters, end: text.length }, text.length);

/** The service's limit, in UTF-16 units. */
export const mostCharacters = 1024;

function read(text: string): Reading {
  source = text;
  stumbled = [];
  const outcome = readTokens(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  const [first] = stumbled.sort((a, b) => a.span.start - b.span.start);
  return { search: reading?.search, said: reading?.said ?? [], fault: first?.fault() };
}

/** The diagnostic of a fault, with its edits as a fix if it is gone after them, and no other come. */
function mended(
  text: string,
  { diagnostic, title, edits }: Fault,
  said: readonly Diagnostic[],
): Diagnostic {
  if (title === undefined || edits === undefined) return diagnostic;
  const fix = { title, edits };
  const after = read(applyFix(text, fix));
  const isBetter = after.fault === undefined && after.said.length <= said.length;
  return isBetter ? { ...diagnostic, fix } : diagnostic;
}

/** An open quote is closed at the end of the text, where that is all it lacks. */
function closed(text: string, diagnostic: Diagnostic): Diagnostic {
  const end = text.trimEnd().length;
  const escape = /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(diagnostic.span.start, end)) ? 1 : 0;
  const edits = [{ span: { start: end - escape, end }, text: '"' }];
  return mended(text, { diagnostic, title: 'close it at the end', edits }, []);
}

/** The service says one thing of whatever it cannot read. */
function inServiceWords(text: string, diagnostic: Diagnostic): Diagnostic {
  const isOurs = diagnostic.code === codes.tooLong.code || diagnostic.code === codes.tooDeep.code;
  if (isOurs || diagnostic.awsMessage !== undefined) return diagnostic;
  return { ...diagnostic, awsMessage: invalidSearch(text) };
}
