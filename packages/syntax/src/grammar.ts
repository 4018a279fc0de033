import type { Span } from '@sluice/core';
import {
  EmbeddedActionsParser,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
  tokenLabel,
} from 'chevrotain';
import type { Token } from './token.ts';

/** A token found in a text. */
export type Found = IToken;

const labels = (types: readonly TokenType[]) =>
  [...new Set(types.map((type) => tokenLabel(type)))].slice(0, 6);

const list = (types: readonly TokenType[]) => {
  const names = labels(types);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

const found = (token: IToken) =>
  token.image === '' ? 'the text ends' : `\`${token.image.slice(0, 40)}\` stands`;

/** Says what was found first, then what would fit, tokens by their names for people. */
const sayings: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, actual }) =>
    `${found(actual)} where ${list([expected])} was expected`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `${found(firstRedundant)} after the end`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) =>
    `${found(actual[0]!)} where ${list(expectedPathsPerAlt.flat().flatMap((path) => path.slice(0, 1)))} was expected`,
  buildEarlyExitMessage: ({ expectedIterationPaths, actual }) =>
    `${found(actual[0]!)} where ${list(expectedIterationPaths.flatMap((path) => path.slice(0, 1)))} was expected`,
};

/**
 * The base of every grammar: rules build the AST straight away, errors are recovered from, and a
 * node's span is taken from its tokens, inserted ones included.
 */
export abstract class Grammar extends EmbeddedActionsParser {
  constructor(vocabulary: readonly Token[]) {
    super([...vocabulary], {
      recoveryEnabled: true,
      maxLookahead: 2,
      nodeLocationTracking: 'none',
      errorMessageProvider: sayings,
    });
  }

  /** From the first token to the last; a token that recovery inserted has no width. */
  protected span(first: Found, last: Found = first): Span {
    const start = this.startOf(first);
    return { start, end: Math.max(start, endOf(last) ?? start) };
  }

  protected startOf(token: Found): number {
    if (!Number.isNaN(token.startOffset)) return token.startOffset;
    const before = this.LA(0);
    return (before && endOf(before)) ?? 0;
  }
}

const endOf = (token: Found): number | undefined =>
  Number.isNaN(token.startOffset) ? undefined : token.startOffset + token.image.length;
