import type { Alternation, Sequence } from '@sluice/match/internal/regex/ast';
import type { Ranges } from '@sluice/match/internal/regex/ranges';
import fc from 'fast-check';

type Item = Sequence['items'][number];

/** The same expression for the engine of the platform, from the tree and not from the source. */
export function platformRegex(ast: Alternation): RegExp {
  const branches = ast.branches.map(({ items }) => items.map(itemSource).join(''));
  return new RegExp(branches.join('|'), 'u');
}

function itemSource(item: Item): string {
  if (item.kind === 'anchor') return item.side === 'start' ? '(?:^)' : '(?:$)';
  if (item.kind === 'characters') return classSource(item.ranges);
  const max = item.max === Number.POSITIVE_INFINITY ? '' : item.max;
  return `(?:${itemSource(item.item)}){${item.min},${max}}`;
}

function classSource(ranges: Ranges): string {
  const code = (value: number): string => `\\u{${value.toString(16)}}`;
  return `[${ranges.map(({ from, to }) => `${code(from)}-${code(to)}`).join('')}]`;
}

const character = fc.constantFrom('a', 'b', 'c', '0', '_', ' ', ':', '-', '\\.', '\\x61', '\\n');
const shorthand = fc.constantFrom('.', '\\d', '\\D', '\\s', '\\S', '\\w', '\\W');
const member = fc.oneof(
  fc.constantFrom('a', 'b', '0', '_', '.', '\\^', '$', '\\]', '\\\\', '\\x62', '{', '|'),
  fc.constantFrom('a-b', '0-9', '\\x61-c', '\\d', '\\s', '\\W'),
);
const bracketed = fc
  .tuple(fc.constantFrom('', '^', ']', '^]', '-'), fc.array(member, { minLength: 1, maxLength: 3 }))
  .map(([start, members]) => `[${start}${members.join('')}]`);
const quantifier = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  fc.constantFrom('?', '*', '+', '{2}', '{0}', '{1,}', '{,2}', '{1,3}', '{0,2}'),
);
const anchor = fc.constantFrom('^', '$');
const item = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: character },
    { weight: 2, arbitrary: shorthand },
    { weight: 2, arbitrary: bracketed },
    anchor,
  ),
  quantifier,
);
const branch = fc
  .tuple(
    fc.constantFrom('', '', '', '^'),
    fc.array(item, { maxLength: 5 }),
    fc.constantFrom('', '', '', '$'),
  )
  .map(([start, items, end]) => start + items.map(([one, times]) => one + times).join('') + end);

/** Sources of the dialect. */
export const expression = fc
  .array(branch, { minLength: 1, maxLength: 3 })
  .map((branches) => branches.join('|'))
  .filter((source) => source !== '');

/** Texts that such expressions have something to say about. */
export const subject = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'c',
      '0',
      '_',
      ' ',
      ':',
      '.',
      '\n',
      ']',
      '^',
      'é',
      '😀',
      '\ud83d',
      '\ude00',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
