/** The vocabulary of Metrics Insights, in lexing order. Keywords are so in any case. */
import { blank, punctuation, token } from '@sluice/syntax';

export const Blank = blank(/\s+/);

export const Text = token('Text', /'(?:[^'\\]|\\'|\\)*'/, "a value such as `'prod'`");
export const Quoted = token('Quoted', /"(?:[^"\\]|\\[\s\S])*"/, 'a name in double quotes');

export const CurrentAccount = token(
  'CurrentAccount',
  /current_account_id\s*\(\s*\)/i,
  '`CURRENT_ACCOUNT_ID()`',
);
export const AccountKey = token('AccountKey', /AWS\.AccountId(?!\w)/, '`AWS.AccountId`');
export const TagDot = token('TagDot', /tag\./, '`tag.`');

/** A number that has no place anywhere. */
export const LeadingZero = token('LeadingZero', /0\d+(?!\w)/, 'a number with a leading zero');

/** A digit may begin a name, but not be all of it. */
export const Word = token('Word', /\d*[A-Za-z_]\w*/, 'a name');

const keyword = (name: string, pattern: RegExp) =>
  token(name, pattern, `\`${name.toUpperCase()}\``, { longer: Word });

export const Select = keyword('Select', /select/i);
export const From = keyword('From', /from/i);
export const Schema = keyword('Schema', /schema/i);
export const Where = keyword('Where', /where/i);
export const And = keyword('And', /and/i);
export const Group = keyword('Group', /group/i);
export const Order = keyword('Order', /order/i);
export const By = keyword('By', /by/i);
export const Asc = keyword('Asc', /asc/i);
export const Desc = keyword('Desc', /desc/i);
export const Limit = keyword('Limit', /limit/i);

export const Digits = token('Digits', /\d+/, 'a whole number');
export const Differs = punctuation('Differs', '!=');
export const Equals = punctuation('Equals', '=');
export const EmptyParentheses = token('EmptyParentheses', /\(\s*\)/, '`()`');
export const Open = punctuation('Open', '(');
export const Close = punctuation('Close', ')');
export const Comma = punctuation('Comma', ',');
/** Whatever has no place in a query, one character at a time. */
export const Other = token('Other', /\S/, 'another character');

export const vocabulary = [
  Blank,
  Text,
  Quoted,
  CurrentAccount,
  AccountKey,
  TagDot,
  Select,
  From,
  Schema,
  Where,
  And,
  Group,
  Order,
  By,
  Asc,
  Desc,
  Limit,
  LeadingZero,
  Word,
  Digits,
  Differs,
  Equals,
  EmptyParentheses,
  Open,
  Close,
  Comma,
  Other,
];
