import { type Diagnostic, failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import { parserOf } from '@sluice/syntax';
import type { Node } from './ast.ts';
import { codes } from './codes.ts';
import { openBrackets } from './grammar/brackets.ts';
import { hintFor, isSql } from './grammar/dispatch.ts';
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
  const heard = reading.said.slice(0, mostFaults);
  const found = [...withoutEcho(outcome.diagnostics, heard, text), ...heard];
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
    grammar.begin(source, given);
    return { node: grammar.expression(), said: grammar.said };
  },
  codes: {
    character: (span, characters) => codes.character.at(span, characters, hintFor(characters)),
    syntax: (span, found) => codes.syntax.at(span, found.replace('EOF', 'the end')),
    tooDeep: codes.tooDeep.at,
    tooLong: codes.tooLong.at,
  },
});

/**
 * What the parser stumbles over after a first fault, or after a character that it never saw, follows
 * from that; as does an early end where a quote is never closed.
 */
function withoutEcho(
  found: readonly Diagnostic[],
  heard: readonly Diagnostic[],
  text: string,
): readonly Diagnostic[] {
  const isOpen = heard.some(({ code }) => code === codes.openText.code);
  const characters = found.filter(({ code }) => code === codes.character.code);
  const kept = characters.filter(({ span }, i) => i === 0 || !/[:}]/.test(text[span.start]!));
  const [syntax] = found.filter((each) => !characters.includes(each));
  if (syntax === undefined || characters.length > 0) return kept;
  if (syntax.span.start < text.length) return [syntax];
  return isOpen ? [] : [{ ...syntax, ...closing(text) }];
}

/** Brackets that are missing at the end, where nothing else is. */
function closing(text: string): Pick<Diagnostic, 'fix'> {
  const closers = openBrackets(text);
  if (closers === '' || !readMath(text + closers).ok) return {};
  const end = { start: text.length, end: text.length };
  return { fix: { title: `add \`${closers}\``, edits: [{ span: end, text: closers }] } };
}
