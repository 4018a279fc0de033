import { type Diagnostic, failure, type Outcome, outcomeOf } from '@sluice/core';
import { type Found, parserOf } from '@sluice/syntax';
import type { Command, Comment, Query } from './ast.ts';
import { longestQuery } from './checks/limits.ts';
import { codes } from './codes.ts';
import { QueryGrammar } from './grammar/query-grammar.ts';
import { readMistake } from './mistakes.ts';
import * as t from './tokens.ts';

interface Reading {
  readonly query: Query;
  readonly said: readonly Diagnostic[];
}

/** Characters (UTF-16 units); the service takes 10,000. */
const longest = 65_536;

const read = parserOf<Reading, QueryGrammar>({
  vocabulary: t.vocabulary,
  grammar: QueryGrammar,
  start: (grammar, comments) => {
    const query = wholeOf(grammar.query(), grammar.understood);
    return { query: { ...query, comments: comments.map(commentOf) }, said: grammar.said };
  },
  codes: {
    character: codes.character.at,
    syntax: (span, message) => codes.syntax.at(span, message),
    tooDeep: codes.tooDeep.at,
    tooLong: (span) => codes.tooLong.at(span, span.end, longestQuery),
  },
  maxLength: longest,
  // A level costs a dozen calls, two dozens where it holds a query.
  maxDepth: 24,
});

/** A fault in the last command takes those before it away; they are put back. */
function wholeOf(query: Query, understood: readonly Command[]): Query {
  const [first] = understood;
  if (query.commands.length > 0 || first === undefined) return query;
  const span = { start: first.span.start, end: understood.at(-1)!.span.end };
  return { ...query, commands: understood, span };
}

const commentOf = ({ image, startOffset }: Found): Comment => ({
  kind: 'comment',
  text: image.trimEnd(),
  span: { start: startOffset, end: startOffset + image.length },
});

/** Reads a query; never throws. */
export function parse(text: string): Outcome<Query> {
  const outcome = read(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  if (reading === undefined) return failure(outcome.diagnostics);
  const diagnostics = [...reading.said, ...outcome.diagnostics];
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const heard = withoutEcho(diagnostics, text).map((one) => readMistake(one, text));
  return outcomeOf(reading.query, withoutTail(heard, text));
}

/** After a fault the parser guesses until the next command: what it says till then is not heard. */
function withoutEcho(diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const heard: Diagnostic[] = [];
  for (const one of diagnostics) {
    const last = heard.at(-1);
    const guessed = one.code === codes.syntax.code || one.code === codes.character.code;
    const isEcho =
      guessed && last !== undefined && !text.slice(last.span.end, one.span.start).includes('|');
    if (!isEcho) heard.push(one);
  }
  return heard;
}

/** A word where no command may begin is said once: by what came before it. */
const withoutTail = (heard: readonly Diagnostic[], text: string): readonly Diagnostic[] =>
  heard.filter((one, i) => {
    const last = heard[i - 1];
    if (one.code !== codes.unknownCommand.code || last === undefined) return true;
    return text.slice(last.span.end, one.span.start).includes('|');
  });
