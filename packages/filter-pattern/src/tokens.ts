/** The vocabularies of the three kinds of pattern, each in lexing order. */
import { blank, category, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/[ \t\r\n]+/);

/** What may stand on the right of a comparison; the grammar says which of them it should not. */
export const Value = category('Value', 'a value');
/** An unquoted word, keywords included. */
export const Word = category('Word', 'a word');
export const Connective = category('Connective', '`&&` or `||`');

const value = { categories: Value };

export const Text = token('Text', /"(?:[^"\\]|\\[\s\S])*"/, 'a quoted text', value);
export const OpenText = token(
  'OpenText',
  /"(?:[^"\\]|\\[\s\S])*\\?(?![\s\S])/,
  'a quoted text',
  value,
);
export const Regex = token('Regex', /%[^%]*%/, 'a regular expression', value);
export const OpenRegex = token('OpenRegex', /%[^%]*(?![\s\S])/, 'a regular expression', value);
export const CurlyText = token('CurlyText', /[“”„‟][^“”„‟"]*[“”„‟"]/, 'a quoted text', value);
export const SingleText = token('SingleText', /'[^']*'/, 'a quoted text', value);
export const Selector = token(
  'Selector',
  /\$(?:\['[^']*'\]|\["[^"]*"\]|\[[^\]\s'"]*\]?|[^\s=!<>()&|{}"%,[\]])*/,
  'a selector such as `$.level`',
  value,
);

export const Comparison = token('Comparison', /!=|<=|>=|=|<|>/, 'a comparison');
export const And = punctuation('And', '&&', { categories: Connective });
export const Or = punctuation('Or', '||', { categories: Connective });
export const Bang = punctuation('Bang', '!');
export const OpenParenthesis = punctuation('OpenParenthesis', '(', { nesting: 'open' });
export const CloseParenthesis = punctuation('CloseParenthesis', ')', { nesting: 'close' });

export const OpenBrace = punctuation('OpenBrace', '{');
export const CloseBrace = punctuation('CloseBrace', '}');
export const OpenBracket = punctuation('OpenBracket', '[');
export const CloseBracket = punctuation('CloseBracket', ']');
export const Comma = punctuation('Comma', ',');

const word = { categories: [Value, Word] };

/** Wider than the service's words: what needs quotes is told so, in one piece. */
export const Bare = token('Bare', /[^\s(){}"%=!<>&|$][^\s(){}"%=!<>&|]*/, 'a word', word);
export const Not = token('Not', /not/i, '`NOT`', { longer: Bare, ...word });
/** `AND`, `OR`: nothing in this language, and written all the same. */
export const WrittenAnd = token('WrittenAnd', /and/i, '`&&`', {
  longer: Bare,
  categories: [Value, Connective],
});
export const WrittenOr = token('WrittenOr', /or/i, '`||`', {
  longer: Bare,
  categories: [Value, Connective],
});

export const SingleAnd = token('SingleAnd', /&(?!&)/, '`&&`', { categories: Connective });
export const SingleOr = token('SingleOr', /\|(?!\|)/, '`||`', { categories: Connective });

export const Ellipsis = punctuation('Ellipsis', '...');
export const SlotWord = token(
  'SlotWord',
  /[^\s()[\]{},"%=!<>&|$][^\s()[\]{},"%=!<>&|]*/,
  'a name of a field',
  word,
);

export const Sign = token('Sign', /[?-]/, '`?` or `-`');
export const TermWord = token('TermWord', /[A-Za-z0-9_]+/, 'a term', value);
/** From the first character that needs quotes to the next blank. */
export const OddRun = token('OddRun', /[^\sA-Za-z0-9_"%?-][^\s"%]*/, 'a term', value);

const quoted = [Text, OpenText, Regex, OpenRegex, CurlyText, SingleText];
const conditions = [
  Comparison,
  And,
  Or,
  SingleAnd,
  SingleOr,
  Bang,
  OpenParenthesis,
  CloseParenthesis,
];

export const jsonVocabulary = [
  Blank,
  Value,
  Word,
  Connective,
  ...quoted,
  Selector,
  ...conditions,
  OpenBrace,
  CloseBrace,
  Not,
  WrittenAnd,
  WrittenOr,
  Bare,
];

export const spaceVocabulary = [
  Blank,
  Value,
  Word,
  Connective,
  ...quoted,
  Selector,
  ...conditions,
  OpenBracket,
  CloseBracket,
  Comma,
  Ellipsis,
  SlotWord,
];

export const termsVocabulary = [Blank, Value, ...quoted, Sign, TermWord, OddRun];
