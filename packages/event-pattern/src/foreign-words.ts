/** What a word of other languages is called here. */
export interface ForeignWord {
  /** The operator that takes the same argument. */
  readonly means?: string;
  /** What to do where none does. */
  readonly hint?: string;
}

const wildcard = { hint: 'use `wildcard`, where `*` stands for any text' };
const equal = { hint: 'write the value itself in the array, without an operator' };
const compared = { hint: 'use numeric: {"numeric": [">", 5]}' };
const or = { hint: 'list the values in the array: any of them may match' };

const words: ReadonlyMap<string, ForeignWord> = new Map<string, ForeignWord>([
  ...['startswith', 'beginswith'].map((word) => [word, { means: 'prefix' }] as const),
  ...['endswith'].map((word) => [word, { means: 'suffix' }] as const),
  ...['not', 'notequals', 'isnot', 'noneof'].map(
    (word) => [word, { means: 'anything-but' }] as const,
  ),
  ...['regex', 'regexp', 'matches', 'contains', 'like', 'glob'].map(
    (word) => [word, wildcard] as const,
  ),
  ...['equals', 'equal', 'eq', 'is'].map((word) => [word, equal] as const),
  ...['>', '>=', '<', '<=', '=', 'gt', 'gte', 'lt', 'lte'].map((word) => [word, compared] as const),
  ...['$or', 'or', 'in', 'anyof', 'oneof'].map((word) => [word, or] as const),
]);

/** The word, however it is cased or joined; nothing for one that nobody would look for. */
export function foreignWord(word: string, operators: ReadonlySet<string>): ForeignWord | undefined {
  const known = words.get(word.toLowerCase().replace(/[-_ ]/g, ''));
  return known === wildcard && !operators.has('wildcard') ? {} : known;
}
