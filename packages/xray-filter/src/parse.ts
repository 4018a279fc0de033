import { type Diagnostic, failure, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Expression } from './ast.ts';
import { codes } from './codes.ts';
import { maxDepth, XrayFilterGrammar } from './grammar.ts';
import type { XrayFilterOptions } from './options.ts';
import { misplaced, unread, withoutEcho } from './reading/faults.ts';
import * as t from './tokens.ts';
import { withVerdict } from './verdict.ts';

interface Reading {
  readonly expression: Expression;
  readonly said: readonly Diagnostic[];
}

let source = '';

const parser = parserOf<Reading, XrayFilterGrammar>({
  vocabulary: t.vocabulary,
  grammar: XrayFilterGrammar,
  start: (grammar) => {
    const expression = grammar.expression();
    return { expression, said: grammar.reading.said };
  },
  codes: {
    character: (span, characters) => unread(source, span, characters),
    syntax: (span, message, image) => misplaced(source, span, message, image),
    tooDeep: codes.tooDeep.at,
    tooLong: codes.tooLong.at,
  },
  maxDepth,
  maxLength: 65_536,
});

/** Reads a filter expression; never throws. The empty text finds every trace. */
export function parse(text: string, options: XrayFilterOptions = {}): Outcome<Expression> {
  const outcome = read(text, options);
  return { ...outcome, diagnostics: withVerdict(outcome.diagnostics) };
}

/** `parse` without the service's verdict, for those who have more to say. */
export function read(text: string, options: XrayFilterOptions): Outcome<Expression> {
  source = text;
  const outcome = parser(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  if (reading === undefined) return failure(outcome.diagnostics);
  const diagnostics = withoutEcho(text, [...outcome.diagnostics, ...reading.said]);
  const { expression } = reading;
  if (options.as === 'group' && text.trim() === '') {
    diagnostics.push(codes.emptyGroup.at(spanOf(0, text.length)));
  }
  return outcomeOf(expression, diagnostics);
}
