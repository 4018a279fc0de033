/** The vocabulary of field selection criteria, in lexing order. */
import { blank, category, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/[ \t\r\n]+/);

/** What may be compared; the grammar says which of them it should not. */
export const Value = category('Value', 'a quoted text');

/** Documented in capitals only. */
export const Keyword = category('Keyword', 'a keyword');

export const Text = token(
  'Text',
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/,
  'a quoted text',
  {
    categories: Value,
  },
);
export const OpenText = token('OpenText', /["'][\s\S]*/, 'a quoted text', { categories: Value });
export const Field = token('Field', /[@$][\w.-]*/, 'a field such as `@aws.account`');
export const Word = token('Word', /[A-Za-z0-9_][\w.:/-]*/, 'a word', { categories: Value });
export const And = token('And', /and/i, '`AND`', { longer: Word, categories: Keyword });
export const Or = token('Or', /or/i, '`OR`', { longer: Word, categories: Keyword });
export const Not = token('Not', /not/i, '`NOT`', { longer: Word, categories: Keyword });
export const In = token('In', /in/i, '`IN`', { longer: Word, categories: Keyword });

/** What other languages write for them. */
export const SignAnd = token('SignAnd', /&&?/, '`AND`');
export const SignOr = token('SignOr', /\|\|?/, '`OR`');
export const Bang = token('Bang', /!(?!=)/, '`NOT`');

export const Equals = token('Equals', /==?/, '`=`');
export const Differs = token('Differs', /!=|<>/, '`!=`');
export const Open = punctuation('Open', '(', { nesting: 'open' });
export const Close = punctuation('Close', ')', { nesting: 'close' });
export const OpenSquare = punctuation('OpenSquare', '[', { nesting: 'open' });
export const CloseSquare = punctuation('CloseSquare', ']', { nesting: 'close' });
export const Comma = punctuation('Comma', ',');

export const vocabulary = [
  Blank,
  Value,
  Keyword,
  Text,
  OpenText,
  Field,
  And,
  Or,
  Not,
  In,
  Word,
  SignAnd,
  SignOr,
  Bang,
  Equals,
  Differs,
  Open,
  Close,
  OpenSquare,
  CloseSquare,
  Comma,
];
