import { createToken, Lexer, type TokenType } from 'chevrotain';

/** A kind of token. Opaque outside this package but for its `label`. */
export type Token = TokenType;

export interface TokenTrait {
  /** Where this token is also a possible reading of the longer one (a keyword of a word). */
  readonly longer?: Token;
  /** Tokens of a category are accepted where the category is. */
  readonly categories?: Token | readonly Token[];
  /** Opens or closes a level of nesting; depth is counted on these. */
  readonly nesting?: 'open' | 'close';
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

function register(name: string, pattern: RegExp | string, label: string, trait: TokenTrait): Token {
  const made = createToken({
    name,
    pattern,
    label,
    line_breaks: pattern instanceof RegExp,
    ...(trait.longer && { longer_alt: trait.longer }),
    ...(trait.categories && { categories: [trait.categories].flat() as Token[] }),
  });
  if (trait.nesting === 'open') opens.add(made);
  if (trait.nesting === 'close') closes.add(made);
  return made;
}
