/** The vocabulary of filter expressions, in lexing order. */
import { blank, category, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/[ \t\r\n\f\u00a0]+/);

/** What may stand after an operator; the grammar says which of them should not. */
export const Value = category('Value', 'a value');
/** A value where a condition should begin. */
export const Lone = category('Lone', 'a condition');
export const Operator = category('Operator', 'an operator');
/** What may name an annotation. */
export const Name = category('Name', 'a key');
export const Negation = category('Negation', '`!`');
export const Conjunction = category('Conjunction', '`AND`');
export const Disjunction = category('Disjunction', '`OR`');

const value = [Value, Lone];

export const Text = token('Text', /"(?:[^"\\]|\\[\s\S])*"/, 'a quoted text', { categories: value });
export const OpenText = token('OpenText', /"[\s\S]*/, 'a quoted text', { categories: value });
export const SingleText = token('SingleText', /'[^'"\r\n]*'/, 'a quoted text', {
  categories: value,
});
export const CurlyText = token('CurlyText', /[“”„][^“”„"\r\n]*[“”"]/, 'a quoted text', {
  categories: value,
});
export const TraceId = token('TraceId', /1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24}\b/, 'a trace ID', {
  categories: Lone,
});
export const Quantity = token(
  'Quantity',
  /\d+(?:\.\d+){2,}[\w/.]*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[A-Za-z_%]\w*/,
  'a number',
  { categories: [...value, Name] },
);
export const NumberLiteral = token(
  'NumberLiteral',
  /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/,
  'a number',
  { longer: Quantity, categories: [...value, Name] },
);

export const Word = token('Word', /[A-Za-z_][\w-]*(?:\.[\w-]+)*/, 'a keyword', {
  categories: [Value, Name],
});
export const True = token('True', /true/i, '`true`', {
  longer: Word,
  categories: [Value, Lone, Name],
});
export const False = token('False', /false/i, '`false`', {
  longer: Word,
  categories: [Value, Lone, Name],
});
export const And = token('And', /and/i, '`AND`', {
  longer: Word,
  categories: [Conjunction, Name],
});
export const Or = token('Or', /or/i, '`OR`', { longer: Word, categories: [Disjunction, Name] });
/** What other languages say in several words, or with no value after it. */
export const ForeignPhrase = token(
  'ForeignPhrase',
  /(?:(?:does[ \t]+)?not[ \t]+(?:contains?|(?:starts?|begins?|ends?)[ \t]*with|like|in|between|exists?)|(?:starts|begins|ends)[ \t]+with|is[ \t]+(?:not[ \t]+)?null|is[ \t]+not|exists|between)\b|not[ \t]*=/i,
  'an operator',
  { longer: Word, categories: Operator },
);
export const Not = token('Not', /not/i, '`!`', { longer: Word, categories: [Negation, Name] });
export const WordOperator = token('WordOperator', /contains|beginswith|endswith/i, 'an operator', {
  longer: Word,
  categories: [Operator, Name],
});
export const ForeignOperator = token(
  'ForeignOperator',
  /(?:starts|begins|ends)_?with|starts|begins|ends|includes?|contain|like|matches|is|in|equals/i,
  'an operator',
  { longer: Word, categories: [Operator, Name] },
);
export const Service = token('Service', /service/i, 'a keyword', {
  longer: Word,
  categories: Name,
});
export const Edge = token('Edge', /edge/i, 'a keyword', { longer: Word, categories: Name });
export const Id = token('Id', /id/i, '`id(…)`', { longer: Word, categories: Name });

export const ForeignSign = token('ForeignSign', /===?|!==|<>|=>|=<|=~|->|~=?/, 'an operator', {
  categories: Operator,
});
export const Sign = token('Sign', /!=|<=|>=|=|<|>/, 'an operator', { categories: Operator });
export const Bang = token('Bang', /!/, '`!`', { categories: Negation });
export const WrittenAnd = token('WrittenAnd', /&&?/, '`AND`', { categories: Conjunction });
export const WrittenOr = token('WrittenOr', /\|\|?/, '`OR`', { categories: Disjunction });

export const Open = punctuation('Open', '(', { nesting: 'open' });
export const Close = punctuation('Close', ')', { nesting: 'close' });
export const OpenBrace = punctuation('OpenBrace', '{', { nesting: 'open' });
export const CloseBrace = punctuation('CloseBrace', '}', { nesting: 'close' });
export const OpenSquare = punctuation('OpenSquare', '[', { nesting: 'open' });
export const CloseSquare = punctuation('CloseSquare', ']', { nesting: 'close' });
export const Comma = punctuation('Comma', ',');
export const Colon = punctuation('Colon', ':');
export const Dot = punctuation('Dot', '.');
export const Hash = punctuation('Hash', '#');

export const vocabulary = [
  Blank,
  Value,
  Lone,
  Operator,
  Name,
  Negation,
  Conjunction,
  Disjunction,
  Text,
  OpenText,
  SingleText,
  CurlyText,
  TraceId,
  NumberLiteral,
  Quantity,
  True,
  False,
  And,
  Or,
  ForeignPhrase,
  Not,
  WordOperator,
  ForeignOperator,
  Service,
  Edge,
  Id,
  Word,
  ForeignSign,
  Sign,
  Bang,
  WrittenAnd,
  WrittenOr,
  Open,
  Close,
  OpenBrace,
  CloseBrace,
  OpenSquare,
  CloseSquare,
  Comma,
  Colon,
  Dot,
  Hash,
];
