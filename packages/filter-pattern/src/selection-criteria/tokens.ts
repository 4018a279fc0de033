/** The vocabulary of field selection criteria, in lexing order. */
import { blank, category, keyword, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/[ \t\r\n]+/);

/** What may be compared; the grammar says which of them it should not. */
export const Value = category('Value', 'a quoted text');

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
export const And = keyword('And', 'AND', Word);
export const Or = keyword('Or', 'OR', Word);
export const Not = keyword('Not', 'NOT', Word);
export const In = keyword('In', 'IN', Word);

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
  Text,
  OpenText,
  Field,
  And,
  Or,
  Not,
  In,
  Word,
  Equals,
  Differs,
  Open,
  Close,
  OpenSquare,
  CloseSquare,
  Comma,
];
