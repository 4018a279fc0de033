import type { AnythingBut, Bound, Item, TextTest } from './ast.ts';

/** One item in words, as the end of a sentence whose subject is the value: `is "x"`. */
function wordsOf(item: Item): string {
  switch (item.kind) {
    case 'text':
      return `is ${quote(item.value)}`;
    case 'number':
      return `is ${item.lexeme}`;
    case 'constant':
      return `is ${item.value}`;
    case 'text-test':
      return wordsOfTest(item);
    case 'cidr':
      return `is an IP address in ${item.block}`;
    case 'exists':
      return item.present ? 'is present' : 'is absent';
    case 'numeric':
      return `is a number ${listOf(item.bounds.map(wordsOfBound), 'and')}`;
    case 'anything-but':
      return wordsOfNegated(item);
  }
}

/** Several items of one array: any of them may hold. */
export function wordsOfItems(items: readonly Item[]): string {
  const plain = items.flatMap((item) => {
    const words = wordsOf(item);
    return isPlain(item) ? words.slice('is '.length) : [];
  });
  const others = items.filter((item) => !isPlain(item)).map(wordsOf);
  const literals = plain.length === 0 ? [] : [`is ${listOf(shorten(plain), 'or')}`];
  return listOf([...literals, ...others], 'or');
}

const isPlain = (item: Item) =>
  item.kind === 'text' || item.kind === 'number' || item.kind === 'constant';

function wordsOfTest({ operator, value, ignoreCase }: TextTest): string {
  const text = quote(value);
  const suffix = ignoreCase ? ', ignoring case' : '';
  switch (operator) {
    case 'exactly':
      return `is exactly ${text}`;
    case 'prefix':
      return value === '' ? 'is any text' : `begins with ${text}${suffix}`;
    case 'suffix':
      return value === '' ? 'is any text' : `ends with ${text}${suffix}`;
    case 'equals-ignore-case':
      return `is ${text}, ignoring case`;
    case 'wildcard':
      return `looks like ${text} (\`*\` is any text)`;
  }
}

function wordsOfBound({ operator, lexeme }: Bound): string {
  const words = { '=': 'equal to', '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' };
  return `${words[operator]} ${lexeme}`;
}

function wordsOfNegated({ of, values }: AnythingBut): string {
  const list = listOf(shorten(of === 'number' ? values : values.map(quote)), 'or');
  switch (of) {
    case 'text':
    case 'number':
      return `is present and not ${list}`;
    case 'prefix':
      return `is present and does not begin with ${list}`;
    case 'suffix':
      return `is present and does not end with ${list}`;
    case 'equals-ignore-case':
      return `is present and not ${list}, ignoring case`;
    case 'wildcard':
      return `is present and does not look like ${list} (\`*\` is any text)`;
  }
}

const quote = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

const shown = 6;

const shorten = (words: readonly string[]): readonly string[] =>
  words.length <= shown + 1 ? words : [...words.slice(0, shown), `${words.length - shown} more`];

/** `a`, `a or b`, `a, b or c`. */
export const listOf = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
