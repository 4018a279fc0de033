import { type Diagnostic, failure, type Outcome, outcomeOf } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Pattern } from './ast.ts';
import { codes } from './codes.ts';
import { JsonGrammar } from './grammar/json-grammar.ts';
import { SpaceGrammar } from './grammar/space-grammar.ts';
import { TermsGrammar } from './grammar/terms-grammar.ts';
import type { FilterPatternOptions } from './options.ts';
import { kindOf, looksLikeEventPattern } from './reading/kind.ts';
import * as t from './tokens.ts';
import { withVerdict } from './verdict.ts';

/** Reads a pattern of any kind; never throws. Errors carry the service's words as `awsMessage`. */
export function parse(text: string, options: FilterPatternOptions = {}): Outcome<Pattern> {
  const outcome = read(text);
  const diagnostics = withVerdict(text, outcome.diagnostics, options.api);
  return { ...outcome, diagnostics };
}

/** `parse` without the service's verdict, for those who have more to say. */
export function read(text: string): Outcome<Pattern> {
  if (text.length > longest) return failure([tooLong(text)]);
  if (looksLikeEventPattern(text)) {
    return failure([codes.eventPattern.at({ start: text.indexOf('{'), end: text.length })]);
  }
  return readers[kindOf(text)](text);
}

/** Beyond this nothing is read; up to it a text that is too long for the service still is. */
const longest = 16_384;

const tooLong = (text: string): Diagnostic =>
  codes.tooLong.at({ start: 1024, end: text.length }, text.length, text.slice(0, longest));

interface Reading {
  readonly pattern: Pattern;
  readonly said: readonly Diagnostic[];
}

interface Rules {
  pattern(): Pattern;
  readonly said: readonly Diagnostic[];
}

let source = '';

const start = (grammar: Rules): Reading => ({ pattern: grammar.pattern(), said: grammar.said });

const said = {
  character: codes.character.at,
  syntax: (span: Diagnostic['span'], message: string) => codes.syntax.at(span, message),
  tooDeep: codes.tooDeep.at,
  tooLong: () => tooLong(source),
};

const readers: Readonly<Record<Pattern['kind'], (text: string) => Outcome<Pattern>>> = {
  json: readerOf(
    parserOf({ vocabulary: t.jsonVocabulary, grammar: JsonGrammar, start, codes: said }),
  ),
  space: readerOf(
    parserOf({ vocabulary: t.spaceVocabulary, grammar: SpaceGrammar, start, codes: said }),
  ),
  terms: readerOf(
    parserOf({ vocabulary: t.termsVocabulary, grammar: TermsGrammar, start, codes: said }),
  ),
};

const mostFaults = 50;

/** Joins what the parser found wrong with what the rules said. */
function readerOf(parser: (text: string) => Outcome<Reading>): (text: string) => Outcome<Pattern> {
  return (text) => {
    source = text;
    const outcome = parser(text);
    const reading = outcome.ok ? outcome.value : outcome.partial;
    if (reading === undefined) return failure(outcome.diagnostics);
    const heard = worthHearing(reading.said, outcome.diagnostics).slice(0, mostFaults);
    const diagnostics = [...withoutEcho(outcome.diagnostics, heard, text), ...heard];
    diagnostics.sort((a, b) => a.span.start - b.span.start);
    return outcomeOf(reading.pattern, diagnostics);
  };
}

/** A sign that stands where none can is no mistaken `&&`. */
const worthHearing = (said: readonly Diagnostic[], found: readonly Diagnostic[]) =>
  said.filter(
    ({ code, span }) =>
      code !== codes.connective.code || !found.some((other) => other.span.start === span.start),
  );

/** What the parser says because of something that is told already. */
function withoutEcho(
  found: readonly Diagnostic[],
  heard: readonly Diagnostic[],
  text: string,
): readonly Diagnostic[] {
  const open: readonly string[] = [codes.unclosedQuote.code, codes.unclosedRegex.code];
  const isOpen = heard.some(({ code }) => open.includes(code));
  const told = [...heard, ...found.filter(({ code }) => code === codes.character.code)];
  const ends = new Set(told.map(({ span }) => afterBlanks(text, span.end)));
  return found.filter(
    ({ code, span: { start } }) =>
      code === codes.character.code || (!ends.has(start) && !(isOpen && start === text.length)),
  );
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? '-')) at += 1;
  return at;
}
