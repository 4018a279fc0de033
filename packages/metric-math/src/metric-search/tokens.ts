/** The vocabulary of search expressions, in lexing order. */
import { blank, category, keyword, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/\s+/);

export const Text = category('Text', 'a quoted text');

export const Quoted = token('Quoted', /"(?:[^"\\]|\\[\s\S])*"/, 'a quoted text', {
  categories: Text,
});
export const OpenQuoted = token(
  'OpenQuoted',
  /"(?:[^"\\]|\\[\s\S])*\\?(?![\s\S])/,
  'a quoted text',
  { categories: Text },
);

export const OpenBrace = punctuation('OpenBrace', '{');
export const CloseBrace = punctuation('CloseBrace', '}');
export const OpenParenthesis = punctuation('OpenParenthesis', '(', { nesting: 'open' });
export const CloseParenthesis = punctuation('CloseParenthesis', ')', { nesting: 'close' });
export const Comma = punctuation('Comma', ',');
export const Equals = token('Equals', /=+/, '`=`');

/** Everything else up to a blank: `AWS/EC2`, `i-1`, `:aws.AccountId`. */
export const Word = token('Word', /(?:[^\s(){}",=\\]|\\\S?)+/, 'a word');
export const And = keyword('And', 'AND', Word);
export const Or = keyword('Or', 'OR', Word);
export const Not = keyword('Not', 'NOT', Word);

export const vocabulary = [
  Blank,
  Text,
  Quoted,
  OpenQuoted,
  OpenBrace,
  CloseBrace,
  OpenParenthesis,
  CloseParenthesis,
  Comma,
  Equals,
  And,
  Or,
  Not,
  Word,
];
