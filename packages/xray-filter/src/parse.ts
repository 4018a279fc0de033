import {
  type Diagnostic,
  failure,
  type Outcome,
  outcomeOf,
  positionAt,
  spanOf,
} from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Expression } from './ast.ts';
import { codes } from './codes.ts';
import { maxDepth, XrayFilterGrammar } from './grammar.ts';
import type { XrayFilterOptions } from './options.ts';
import { positionOf, replacing } from './reading/reading.ts';
import { stumbles } from './reading/service-lexer.ts';
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
    grammar.begin(source);
    const expression = grammar.expression();
    return { expression, said: grammar.reading.said };
  },
  codes: {
    character: (span, characters) => {
      const where = stumbles(source, span.start, span.end);
      return codes.character.at({ span, awsPosition: positionOf(where) }, characters, where);
    },
    syntax: (span, message, image) => misplaced(span, message, image),
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
  const diagnostics = withoutEcho([...outcome.diagnostics, ...reading.said]);
  const { expression } = reading;
  if (expression.kind === 'everything' && options.as === 'group') {
    diagnostics.push(codes.emptyGroup.at(spanOf(0, text.length)));
  }
  return outcomeOf(expression, diagnostics);
}

/** The parser's complaint in our own words. */
function misplaced(span: Diagnostic['span'], message: string, image: string): Diagnostic {
  const atEnd = span.start >= source.length;
  const end = source.trimEnd().length;
  const place = atEnd ? spanOf(end, end) : span;
  const [found = '', wanted = ''] = message.split(' where ');
  const closer = /^`([)}\]])` was expected$/.exec(wanted)?.[1];
  if (closer !== undefined) {
    const before = atEnd ? end : source.slice(0, place.start).trimEnd().length;
    const fix = replacing(spanOf(before, before), closer, `close with \`${closer}\``);
    const position = atEnd && closer === ')' ? positionAt(source, source.length) : undefined;
    return codes.notClosed.at({ span: place, fix, awsPosition: position }, closer, found, position);
  }
  const begins = source.slice(0, place.start).trim() === '';
  if (/\ba (?:keyword|condition)\b/.test(wanted) || begins) {
    return codes.noCondition.at(
      place,
      begins && !atEnd ? `\`${image.slice(0, 40)}\` stands` : found,
    );
  }
  return codes.syntax.at({ span: place, fix: mended(place, message, image) }, message);
}

/** What stands after the end is removed, or joined. */
function mended(span: Diagnostic['span'], message: string, image: string) {
  if (!message.endsWith(' after the end')) return undefined;
  if (image === ',') return replacing(span, ' AND', 'write `AND`');
  return /^[)}\]]$/.test(image) ? replacing(span, '', 'remove it') : undefined;
}

/** In order, and without what follows from an unknown word before a parenthesis. */
function withoutEcho(found: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    if (before === undefined || !echoes.includes(one.code)) return true;
    if (before.code === codes.unclosedQuote.code) return false;
    const between = source.slice(before.span.end, one.span.start);
    return !(before.code === codes.unknownKeyword.code && /^\s*\(?\s*$/.test(between));
  });
}

const echoes: readonly string[] = [
  codes.lone.code,
  codes.noCondition.code,
  codes.syntax.code,
  codes.notClosed.code,
];
