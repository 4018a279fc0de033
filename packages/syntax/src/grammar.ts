import type { Diagnostic, Span } from '@sluice/core';
import {
  EmbeddedActionsParser,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
  tokenLabel,
  tokenMatcher,
} from 'chevrotain';
import { isClosing, type Token } from './token.ts';

/** A token found in a text. */
export type Found = IToken;

/** What people call several tokens together: said instead of them where two or more would fit. */
export interface Kind {
  readonly label: string;
  readonly tokens: readonly Token[];
}

function labels(types: readonly TokenType[], kinds: readonly Kind[]): readonly string[] {
  const fitting = kinds
    .map((kind) => ({ ...kind, count: kind.tokens.filter((one) => types.includes(one)).length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count);
  const labelOf = (type: TokenType) =>
    fitting.find(({ tokens }) => tokens.includes(type))?.label ?? nameOf(type);
  return [...new Set(types.map(labelOf))].slice(0, 6);
}

const nameOf = (type: TokenType) => (type === EOF ? 'the end' : tokenLabel(type));

const list = (types: readonly TokenType[], kinds: readonly Kind[]) => {
  const names = labels(types, kinds);
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

const found = (token: IToken) =>
  token.image === '' ? 'the text ends' : `\`${token.image.slice(0, 40)}\` stands`;

/** Says what was found first, then what would fit, tokens by their names for people. */
const sayingsWith = (kinds: readonly Kind[]): IParserErrorMessageProvider => ({
  buildMismatchTokenMessage: ({ expected, actual }) =>
    `${found(actual)} where ${list([expected], kinds)} was expected`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) => `${found(firstRedundant)} after the end`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual }) =>
    `${found(actual[0]!)} where ${list(
      expectedPathsPerAlt.flat().flatMap((path) => path.slice(0, 1)),
      kinds,
    )} was expected`,
  buildEarlyExitMessage: ({ expectedIterationPaths, actual }) =>
    `${found(actual[0]!)} where ${list(
      expectedIterationPaths.flatMap((path) => path.slice(0, 1)),
      kinds,
    )} was expected`,
});

/**
 * The base of every grammar: rules build the AST straight away, errors are recovered from, and a
 * node's span is taken from its tokens, inserted ones included.
 */
export abstract class Grammar extends EmbeddedActionsParser {
  /** The text that is being read. */
  protected whole = '';
  #said: Diagnostic[] = [];

  constructor(vocabulary: readonly Token[], kinds: readonly Kind[] = []) {
    super([...vocabulary], {
      recoveryEnabled: true,
      maxLookahead: 2,
      nodeLocationTracking: 'none',
      errorMessageProvider: sayingsWith(kinds),
    });
  }

  /** Called with each text before its start rule. */
  begin(source: string): void {
    this.whole = source;
    this.#said = [];
  }

  /** What the rules had to say of the text. */
  get said(): readonly Diagnostic[] {
    return this.#said;
  }

  protected readonly say = (...diagnostics: readonly Diagnostic[]): void => {
    this.#said.push(...diagnostics);
  };

  /**
   * Chevrotain asks this before it inserts a missing token, and never does so at the end of a text:
   * there, what is still open is closed, so that the tree of an unfinished text is kept.
   */
  protected canRecoverWithSingleTokenInsertion(expected: Token, follows: Token[]): boolean {
    const next = this.LA(1);
    if (next.tokenType === EOF) return isClosing(expected);
    return follows.some((type) => tokenMatcher(next, type));
  }

  declare private repetitions: number;

  override reset(): void {
    this.repetitions = 0;
    super.reset();
  }

  /**
   * Chevrotain asks this before it goes on with a repetition after a fault in it, and then calls
   * itself: a text of a thousand faults would overflow the stack.
   */
  protected shouldInRepetitionRecoveryBeTried(...facts: readonly unknown[]): boolean {
    if (this.repetitions >= mostRepetitions) return false;
    const isTried: boolean = Reflect.apply(shouldInRepetitionRecoveryBeTried, this, facts);
    if (isTried) this.repetitions += 1;
    return isTried;
  }

  /** From the first token to the last; a token that recovery inserted has no width. */
  protected span(first: Found, last: Found = first): Span {
    const start = this.startOf(first);
    return { start, end: Math.max(start, endOf(last) ?? this.startOf(last)) };
  }

  protected startOf(token: Found): number {
    if (!Number.isNaN(token.startOffset)) return token.startOffset;
    const before = this.LA(0);
    return (before && endOf(before)) ?? 0;
  }
}

const mostRepetitions = 50;

// Not among the types of Chevrotain, as `canRecoverWithSingleTokenInsertion` is not.
const shouldInRepetitionRecoveryBeTried: (...facts: unknown[]) => boolean = Reflect.get(
  EmbeddedActionsParser.prototype,
  'shouldInRepetitionRecoveryBeTried',
);

const endOf = (token: Found): number | undefined =>
  Number.isNaN(token.startOffset) ? undefined : token.startOffset + token.image.length;
