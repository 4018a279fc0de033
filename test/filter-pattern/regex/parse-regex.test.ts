import { searchOf } from '@sluice/filter-pattern/internal/engine/tests';
import { isFoundEverywhere } from '@sluice/filter-pattern/internal/regex/everywhere';
import { parseRegex } from '@sluice/filter-pattern/internal/regex/parse-regex';
import { search } from '@sluice/filter-pattern/internal/regex/search';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const isFound = (source: string, text: string) => {
  const reading = parseRegex(source);
  if (!reading.ok) throw new Error(reading.reason);
  return search(reading.tree, text);
};

const same = (source: string): RegExp =>
  // JavaScript reads `{,n}` as text, knows Unicode blanks in \s, and \d and \w as we do.
  new RegExp(
    source
      .replace(/\{,(\d)/g, '{0,$1')
      .replaceAll('\\s', '[\\t-\\r ]')
      .replaceAll('\\S', '[^\\t-\\r ]'),
    'u',
  );

const atom = fc.constantFrom(
  'a',
  'b',
  '1',
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '[ab]',
  '[^a]',
  '[a-c1]',
  '[^\\d_]',
  '\\.',
  '\\x61',
  '\\n',
);
const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,2}', '{,2}', '{1,}');
const piece = fc.tuple(atom, quantifier).map(([a, b]) => a + b);
const sources = fc
  .array(
    fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.constantFrom('^', '$')), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((branches) => branches.map((pieces) => pieces.join('')).join('|'));
const texts = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '1', '.', ' ', '\n', '_', 'é', '😀'),
  maxLength: 6,
});

test('it finds what JavaScript finds', () => {
  fc.assert(
    fc.property(sources, texts, (source, text) => {
      // JavaScript's `.` stops at more kinds of line break, which do not occur here.
      expect([source, text, isFound(source, text)]).toEqual([
        source,
        text,
        same(source).test(text),
      ]);
    }),
    { numRuns: 5000 },
  );
});

test('the automaton of the engines finds the same', () => {
  fc.assert(
    fc.property(sources, texts, (source, text) => {
      expect([source, text, searchOf(source)(text)]).toEqual([source, text, isFound(source, text)]);
    }),
    { numRuns: 5000 },
  );
});

test('braces and brackets that mean nothing else stand for themselves', () => {
  expect(isFound('a{x}', 'a{x}')).toBe(true);
  expect(isFound('a{,}', 'a{,}')).toBe(true);
  expect(isFound('a]', 'a]')).toBe(true);
  expect(isFound('[]-]', '-')).toBe(true);
  expect(isFound('[^]a]', ']')).toBe(false);
});

test('an anchor that is repeated stays one, or none', () => {
  expect(isFound('^+a', 'ba')).toBe(false);
  expect(isFound('^*a', 'ba')).toBe(true);
});

test.each([
  '[abc',
  '[',
  '[^',
  '[a-',
  '[a\\',
  '*a',
  'a**',
  'a+?',
  'a{2}{3}',
  '{2}',
  '[z-a]',
  '[a-\\d]',
  '[\\d-z]',
  'a{3,2}',
  'a{1001}',
  'a{,1001}',
  '\\p',
  '\\1',
  '\\',
  '\\x',
  '\\xg0',
])('%s is refused', (source) => {
  expect(parseRegex(source).ok).toBe(false);
});

test('an expression too large for an automaton is searched all the same', () => {
  const large = '[ab]{1000}'.repeat(8);
  expect(searchOf(large)('ab'.repeat(4000))).toBe(true);
  expect(searchOf(large)('ab'.repeat(3999))).toBe(false);
});

test('what the empty text holds is found everywhere', () => {
  for (const source of ['a*', '|a', '^', '$', 'a?b{,3}', '^*$'])
    expect([source, isFoundEverywhere(source)]).toEqual([source, true]);
  for (const source of ['a', '^$', '^a*$', '['])
    expect([source, isFoundEverywhere(source)]).toEqual([source, false]);
});
