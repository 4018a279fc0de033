import {
  type Diagnostic,
  type Fix,
  failure,
  isError,
  type Outcome,
  outcomeOf,
  type Span,
} from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Node } from './ast.ts';
import { codes } from './codes.ts';
import { openBrackets } from './grammar/brackets.ts';
import { isSql } from './grammar/dispatch.ts';
import { saidOf, whatToDo, withoutCharacter } from './grammar/remedies.ts';
import { MetricMathGrammar } from './grammar.ts';
import type { MetricMathOptions } from './options.ts';
import { vocabulary } from './tokens.ts';
import { withVerdict } from './verdict.ts';

/** Reads an expression; never throws. SQL of Metrics Insights becomes one `sql` node. */
export function parse(text: string, options: MetricMathOptions = {}): Outcome<Node> {
  const outcome = read(text, options);
  return { ...outcome, diagnostics: withVerdict(outcome.diagnostics, options) };
}

/** `parse` without the service's verdict, for those who have more to say. */
export function read(text: string, options: MetricMathOptions = {}): Outcome<Node> {
  if (text.trim() === '') return failure([codes.empty.at({ start: 0, end: text.length })]);
  if (text.length > longest) {
    return failure([codes.tooLong.at({ start: 2048, end: text.length }, text.length)]);
  }
  if (isSql(text)) {
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    return outcomeOf({ kind: 'sql', text: text.slice(start, end), span: { start, end } }, []);
  }
  source = text;
  given = options;
  const outcome = readMath(text);
  const reading = outcome.ok ? outcome.value : outcome.partial;
  if (reading === undefined) return failure(outcome.diagnostics);
  const found = withoutEcho(outcome.diagnostics, reading.said.slice(0, mostFaults), text);
  const diagnostics = found.some(isError) ? found.filter(isError) : found;
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(reading.node, diagnostics);
}

/** Beyond this nothing is read; up to it a text that is too long for the service still is. */
const longest = 16_384;
const mostFaults = 50;

interface Reading {
  readonly node: Node;
  readonly said: readonly Diagnostic[];
}

let source = '';
let given: MetricMathOptions = {};

const readMath = parserOf<Reading, MetricMathGrammar>({
  vocabulary,
  grammar: MetricMathGrammar,
  start: (grammar) => {
    grammar.readings = given;
    return { node: grammar.expression(), said: grammar.said };
  },
  codes: {
    character: (span, characters) => {
      const { hint, fix } = withoutCharacter(source, span, characters);
      return codes.character.at({ span, fix }, characters, hint);
    },
    syntax: (span, found) => {
      const said = saidOf(found);
      return codes.syntax.at(span, said, whatToDo(source, span, said));
    },
    tooDeep: codes.tooDeep.at,
    tooLong: codes.tooLong.at,
  },
});

/**
 * What the parser stumbles over after a first fault, or after a character that it never saw, follows
 * from that; as does an early end where a quote is never closed, and of two faults that touch the
 * second.
 */
function withoutEcho(
  found: readonly Diagnostic[],
  heard: readonly Diagnostic[],
  text: string,
): Diagnostic[] {
  const characters = found.filter(({ code }) => code === codes.character.code);
  const kept = characters.filter(({ span }, i) => i === 0 || !/[:}]/.test(text[span.start]!));
  const [syntax] = found.filter((each) => !characters.includes(each));
  if (syntax === undefined || characters.length > 0) {
    const isNew = (one: Diagnostic) => !characters.some(({ span }) => touch(span, one.span));
    return [...kept, ...heard.filter(isNew)];
  }
  const { start } = syntax.span;
  if (heard.some(({ code }) => code === codes.openText.code) && start === text.length) {
    return [...heard];
  }
  const touching = heard.filter(({ span }) => touch(span, syntax.span));
  const others = heard.filter((one) => !touching.includes(one));
  const before = touching.find((one) => one.span.start < start && isError(one));
  return [before ?? { ...syntax, ...mended(text, start) }, ...others];
}

const touch = (one: Span, other: Span): boolean => one.end >= other.start && one.start <= other.end;

/** Brackets that are missing at the end, or one that is too many, where nothing else is wrong. */
function mended(text: string, at: number): { readonly fix?: Fix } {
  const isSurplus = /^[)\]]\s*$/.test(text.slice(at));
  const closers = isSurplus ? '' : openBrackets(text);
  const span = { start: at, end: isSurplus ? at + 1 : at };
  if (!isSurplus && (closers === '' || at < text.length)) return {};
  if (!readMath(text.slice(0, span.start) + closers + text.slice(span.end)).ok) return {};
  const title = isSurplus ? 'leave it out' : `add \`${closers}\``;
  return { fix: { title, edits: [{ span, text: closers }] } };
}
