import { type Diagnostic, failure, type Outcome, outcomeOf, type Span } from '@sluice/core';
import { type ILexingError, type IRecognitionException, type IToken, Lexer } from 'chevrotain';
import type { Found, Grammar } from './grammar.ts';
import { commentGroup, isClosing, isOpening, type Token } from './token.ts';

export interface ParserOptions<Ast, G extends Grammar> {
  readonly vocabulary: readonly Token[];
  readonly grammar: new () => G;
  /** Calls the start rule. May give `undefined` where nothing could be understood. */
  readonly start: (grammar: G, comments: readonly Found[]) => Ast | undefined;
  readonly codes: {
    /** A run of characters that no token begins with. */
    character(span: Span, characters: string): Diagnostic;
    /** A token in the wrong place; `message` says what was found and what would fit. */
    syntax(span: Span, message: string, token: string): Diagnostic;
    tooDeep(span: Span, limit: number): Diagnostic;
    tooLong(span: Span, limit: number): Diagnostic;
  };
  /** Levels of nesting; small enough for a 200 kB stack. */
  readonly maxDepth?: number;
  /** Characters (UTF-16 units). */
  readonly maxLength?: number;
}

const maxErrors = 50;

/** Makes a language's `parse`: total, linear, depth counted before any rule runs. */
export function parserOf<Ast, G extends Grammar>(
  options: ParserOptions<Ast, G>,
): (text: string) => Outcome<Ast> {
  const { codes, maxDepth = 64, maxLength = 1_000_000 } = options;
  let made: { readonly lexer: Lexer; readonly grammar: G } | undefined;
  return (text) => {
    if (text.length > maxLength) {
      return failure([codes.tooLong({ start: maxLength, end: text.length }, maxLength)]);
    }
    // PERF: who imports many languages uses few; a grammar takes tens of milliseconds to make.
    made ??= {
      lexer: new Lexer([...options.vocabulary], { positionTracking: 'onlyOffset' }),
      grammar: new options.grammar(),
    };
    const { lexer, grammar } = made;
    const { tokens, errors, groups } = lexer.tokenize(text);
    const diagnostics = errors.slice(0, maxErrors).map((error) => unread(error, text, codes));
    const deep = tooDeep(tokens, maxDepth);
    if (deep !== undefined) return failure([...diagnostics, codes.tooDeep(deep, maxDepth)]);
    grammar.input = tokens;
    grammar.begin(text);
    const ast = options.start(grammar, groups[commentGroup] ?? []);
    for (const error of unlike(grammar.errors).slice(0, maxErrors)) {
      diagnostics.push(misplaced(error, text, codes));
    }
    diagnostics.sort((a, b) => a.span.start - b.span.start);
    return ast === undefined ? failure(diagnostics) : outcomeOf(ast, diagnostics);
  };
}

type Codes = ParserOptions<unknown, Grammar>['codes'];

function unread(error: ILexingError, text: string, codes: Codes): Diagnostic {
  const span = { start: error.offset, end: error.offset + error.length };
  return codes.character(span, text.slice(span.start, span.end));
}

function misplaced(error: IRecognitionException, text: string, codes: Codes): Diagnostic {
  const { startOffset, image } = error.token;
  const start = Number.isNaN(startOffset) ? text.length : startOffset;
  return codes.syntax({ start, end: start + image.length }, error.message, image);
}

/** Three brackets left open at the end of a text are one thing to say. */
const unlike = (errors: readonly IRecognitionException[]): readonly IRecognitionException[] =>
  errors.filter((error, i) => {
    const before = errors[i - 1];
    return before?.token !== error.token || before.message !== error.message;
  });

/** The token that opens one level too many, by counting: no recursion has happened yet. */
function tooDeep(tokens: readonly IToken[], maxDepth: number): Span | undefined {
  let depth = 0;
  for (const { tokenType, startOffset, image } of tokens) {
    if (isOpening(tokenType)) depth += 1;
    else if (isClosing(tokenType)) depth -= 1;
    if (depth > maxDepth) return { start: startOffset, end: startOffset + image.length };
  }
  return undefined;
}
