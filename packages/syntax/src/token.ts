import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** A kind of token. Opaque outside this package but for its `label`. */
export type Token = TokenType;

export interface TokenTrait {
  /** Where this token is also a possible reading of the longer one (a keyword of a word). */
  readonly longer?: Token;
  /** Tokens of a category are accepted where the category is. */
  readonly categories?: Token | readonly Token[];
  /** Opens or closes a level of nesting; depth is counted on these. */
  readonly nesting?: 'open' | 'close';
  /** Where alone it may stand, by the tokens before it. */
  readonly after?: (before: readonly IToken[]) => boolean;
  /** With `after`: the characters that it begins with, so that the lexer need not try it elsewhere. */
  readonly starts?: readonly string[];
}

const opens = new WeakSet<Token>();
const closes = new WeakSet<Token>();

export const isOpening = (token: Token): boolean => opens.has(token);
export const isClosing = (token: Token): boolean => closes.has(token);

/** A token by regular expression (ours, never a user's), with its name for people. */
export function token(name: string, pattern: RegExp, label: string, trait: TokenTrait = {}): Token {
  return register(name, pattern, label, trait);
}

/** A fixed text, such as `&&`. */
export function punctuation(name: string, text: string, trait: TokenTrait = {}): Token {
  return register(name, text, `\`${text}\``, trait);
}

/** A word that means something, unless it goes on as a longer word. */
export function keyword(name: string, text: string, longer: Token, trait: TokenTrait = {}): Token {
  return register(name, text, `\`${text}\``, { ...trait, longer });
}

/** A kind that no text has by itself: others belong to it. */
export const category = (name: string, label: string): Token =>
  createToken({ name, pattern: Lexer.NA, label });

/** What separates tokens and means nothing. */
export const blank = (pattern: RegExp): Token =>
  createToken({ name: 'Blank', pattern, group: Lexer.SKIPPED, line_breaks: true });

/** What separates tokens and means nothing, but is kept. */
export const comment = (pattern: RegExp): Token =>
  createToken({ name: 'Comment', pattern, group: commentGroup, line_breaks: true });

export const commentGroup = 'comments';

const guards = new WeakMap<Token, RegExp>();

/** The pattern of a token as it is written, whatever stands before it. */
export const patternOf = (token: Token) => guards.get(token) ?? token.PATTERN;

/** Chevrotain asks such a pattern for a match right at the offset. */
function guarded(pattern: RegExp, mayStand: (before: readonly IToken[]) => boolean) {
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace('y', '')}y`);
  return (text: string, offset: number, before: readonly IToken[]) => {
    if (!mayStand(before)) return null;
    sticky.lastIndex = offset;
    return sticky.exec(text);
  };
}

function register(name: string, pattern: RegExp | string, label: string, trait: TokenTrait): Token {
  const guard = trait.after !== undefined && pattern instanceof RegExp;
  const made = createToken({
    name,
    pattern: guard ? guarded(pattern, trait.after) : pattern,
    label,
    line_breaks: pattern instanceof RegExp,
    ...(trait.starts && { start_chars_hint: [...trait.starts] }),
    ...(trait.longer && { longer_alt: trait.longer }),
    ...(trait.categories && { categories: [trait.categories].flat() as Token[] }),
  });
  if (guard) guards.set(made, pattern);
  if (trait.nesting === 'open') opens.add(made);
  if (trait.nesting === 'close') closes.add(made);
  return made;
}
