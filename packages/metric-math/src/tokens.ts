/** The vocabulary of metric math, in lexing order. */
import { blank, category, keyword, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/\s+/);

/** An id, a function or a keyword: its letters and its place say which. */
export const Word = category('Word', 'a name');
export const Text = category('Text', 'a quoted text');
export const LogicalSign = category('LogicalSign', '`AND` or `OR`');
export const ComparisonSign = category('ComparisonSign', 'a comparison');
export const SumSign = category('SumSign', '`+` or `-`');
export const ProductSign = category('ProductSign', '`*` or `/`');
export const PowerSign = category('PowerSign', '`^`');
/** What may stand before an operand; only `-` should. */
export const Prefix = category('Prefix', '`-`');

const text = { categories: Text };
export const Quoted = token(
  'Quoted',
  /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/,
  'a quoted text',
  text,
);
export const OpenText = token('OpenText', /['"][\s\S]*/, 'a quoted text', text);
export const CurlyText = token(
  'CurlyText',
  /[“”„‟‘’‚‛][^“”„‟‘’‚‛'"]*[“”„‟‘’‚‛'"]?/,
  'a quoted text',
  text,
);

export const NumberLiteral = token(
  'NumberLiteral',
  /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/,
  'a number',
);
/** `4xx`, `0x1F`, `1.2.3`. */
export const OddNumber = token('OddNumber', /\.?\d[\w.]*/, 'a number');

export const Id = token('Id', /[a-z]\w*/, 'an id', { categories: Word });
export const Name = token('Name', /[A-Z_]\w*/, 'a function', { categories: Word });

const logical = { categories: LogicalSign };
export const And = keyword('And', 'AND', Name, logical);
export const Or = keyword('Or', 'OR', Name, logical);
export const AndSign = punctuation('AndSign', '&&', logical);
export const OrSign = punctuation('OrSign', '||', logical);

const comparison = { categories: ComparisonSign };
export const Compare = token('Compare', /[=!<>]=|[<>]/, 'a comparison', comparison);
export const Plus = punctuation('Plus', '+', { categories: [SumSign, Prefix] });
export const Minus = punctuation('Minus', '-', { categories: [SumSign, Prefix] });
export const Product = token('Product', /\*(?!\*)|\//, '`*` or `/`', { categories: ProductSign });
export const Caret = punctuation('Caret', '^', { categories: PowerSign });

/** What other languages write. Each is read as what it means, and refused. */
export const OddAnd = token('OddAnd', /(?:and|And)\b|&(?!&)/, '`AND`', {
  categories: [LogicalSign, Word],
});
export const OddOr = token('OddOr', /(?:or|Or)\b|\|(?!\|)/, '`OR`', {
  categories: [LogicalSign, Word],
});
export const OddCompare = token(
  'OddCompare',
  /===|!==|<>|=[<>]|=(?!=)|[≠≤≥]/,
  'a comparison',
  comparison,
);
export const OddMinus = token('OddMinus', /[−–]/, '`-`', { categories: [SumSign, Prefix] });
export const OddProduct = token('OddProduct', /[×÷·]/, '`*` or `/`', { categories: ProductSign });
export const Modulo = punctuation('Modulo', '%', { categories: ProductSign });
export const OddPower = punctuation('OddPower', '**', { categories: PowerSign });
export const Bang = punctuation('Bang', '!', { categories: Prefix });
/** Before an operand; elsewhere it is a name, and `NOT(` would be a function. */
export const OddNot = token(
  'OddNot',
  /NOT(?=\s+[\w[-])|[Nn]ot(?=\s+(?!(?:and|or)\b)[a-z])/,
  '`-`',
  { categories: Prefix },
);

export const Open = punctuation('Open', '(', { nesting: 'open' });
export const Close = punctuation('Close', ')', { nesting: 'close' });
export const OpenList = punctuation('OpenList', '[', { nesting: 'open' });
export const CloseList = punctuation('CloseList', ']', { nesting: 'close' });
export const Comma = punctuation('Comma', ',');

export const vocabulary = [
  Blank,
  Word,
  Text,
  LogicalSign,
  ComparisonSign,
  SumSign,
  ProductSign,
  PowerSign,
  Prefix,
  Quoted,
  OpenText,
  CurlyText,
  NumberLiteral,
  OddNumber,
  AndSign,
  OrSign,
  OddAnd,
  OddOr,
  And,
  Or,
  OddNot,
  Id,
  Name,
  OddCompare,
  Compare,
  Plus,
  Minus,
  Product,
  OddPower,
  Caret,
  OddMinus,
  OddProduct,
  Modulo,
  Bang,
  Open,
  Close,
  OpenList,
  CloseList,
  Comma,
];
