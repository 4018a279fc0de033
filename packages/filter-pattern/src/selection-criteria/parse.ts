import { type Diagnostic, failure, type Outcome, outcomeOf, spanOf, success } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Criteria } from './ast.ts';
import { codes } from './codes.ts';
import { SelectionGrammar } from './grammar.ts';
import * as t from './tokens.ts';

interface Reading {
  readonly criteria: Criteria;
  readonly said: readonly Diagnostic[];
}

const read = parserOf<Reading, SelectionGrammar>({
  vocabulary: t.vocabulary,
  grammar: SelectionGrammar,
  start: (grammar) => ({ criteria: grammar.disjunction(), said: grammar.said }),
  codes: {
    character: codes.character.at,
    syntax: (span, message) => codes.syntax.at(span, message),
    tooDeep: codes.tooDeep.at,
    tooLong: (span) => codes.tooLong.at(span, span.end),
  },
  // Far beyond what the service takes, which a check tells.
  maxLength: 65_536,
});

/** Reads field selection criteria; never throws. The empty text selects everything. */
export function parse(text: string): Outcome<Criteria> {
  if (/^[ \t\r\n]*$/.test(text)) return success({ kind: 'everything', span: spanOf(0, 0) });
  const outcome = read(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  if (reading === undefined) return failure(outcome.diagnostics);
  const diagnostics = [...outcome.diagnostics, ...reading.said];
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(reading.criteria, diagnostics);
}
