import { type FilterPatternOptions, validate } from '@sluice/filter-pattern';
import { describe, expect, test } from 'vitest';

/** What the service says of a text; nothing where it takes it. */
const said = (text: string, options: FilterPatternOptions = {}) =>
  validate(text, options).diagnostics.find(({ severity }) => severity === 'error')?.awsMessage;

const invalid = (term: string) => `Invalid character(s) in term '${term}'`;

describe('the service quotes the longest beginning of a token, and what does not go on', () => {
  test.each([
    ['ERR*', '*'],
    ['"ERROR', '"ERROR'],
    ['%^(ERROR|WARN)%', '%^('],
    ['%hello!%', '%hello!'],
    ['%café%', '%café'],
    ['%ERROR(?= 500)%', '%ERROR('],
    ['{ !($.v = 1) }', '!('],
    ['{ "v": [1] }', ':'],
    ['{ $..value = "hit" }', '$..'],
    ['{ $.arr[-1] = "hit" }', '[-'],
    ['{ $.arr[0:2] = "hit" }', '[0:'],
    ['{ $.v = %(Alpha|Beta)% }', '%('],
    ['%%', '%%'],
    ['{ $.a = "x }', '"x }'],
    ['[a = "x]', '"x]'],
    ['[a & b]', '& '],
    ['😀', '😀'],
  ])('%s', (text, term) => {
    expect(said(text)).toBe(invalid(term));
  });
});

test('a value that cannot be compared is quoted like a bad character', () => {
  expect(said('{ $.v > "Alpha" }')).toBe(invalid('"Alpha"'));
  expect(said('{ $.v <= Alpha* }')).toBe(invalid('Alpha*'));
  expect(said('{ $.v >= %a% }')).toBe(invalid('%a%'));
  expect(said('{ $.v IS NOT NULL }')).toBe(invalid('NOT'));
});

test.each([
  '{ $.v == 1 }',
  '{ $.v EXISTS }',
  '{ $.v > 0 AND $.v < 2 }',
  '{ $.v = null }',
  '{ $.broken = }',
  '{}',
  '[a, b',
  '-',
])('%s is refused without a reason', (text) => {
  expect(said(text)).toBe('Invalid metric filter pattern');
  expect(said(text, { api: 'PutMetricFilter' })).toBe('Invalid metric filter pattern');
  expect(said(text, { api: 'FilterLogEvents' })).toBe('Invalid filter pattern');
  expect(said(text, { api: 'PutSubscriptionFilter' })).toBe('Invalid filter pattern');
});

test('calls that know no metric filters do not name the word after IS', () => {
  expect(said('{ $.v IS NOT NULL }', { api: 'FilterLogEvents' })).toBe('Invalid filter pattern');
  expect(said('{ $.v > "x" }', { api: 'FilterLogEvents' })).toBe(invalid('"x"'));
});

test('a brace that is not closed at the end is told before all else', () => {
  const words = "If a filter pattern starts with '{' it must end with '}'";
  expect(said('{ $.a = 1')).toBe(words);
  expect(said('{ $.a ! 1 } x')).toBe(words);
});

test('limits come last, in words of their own', () => {
  expect(said('{ $.a[*].* = 1 }')).toMatch(/exceeds the maximum of 1 wildcard allowed/);
  expect(said('{ $.a.* = 1 || $.b.* = 1 || $.c.* = 1 || $.d[*] = 1 }')).toMatch(
    /maximum of 3 JSON wildcard selectors/,
  );
  expect(said('%a% %b% %c%')).toMatch(/maximum of 2 regular expressions/);
  expect(said('%[a% %b% %c%')).toBe('Failed to compile regular expression.');
  expect(said('[a, a]')).toBe("Duplicate field 'a'");
  expect(said('X'.repeat(1025))).toMatch(/length less than or equal to 1024/);
  expect(said(`{ $.a == ${'1'.repeat(70_000)} }`)).toMatch(/length less than or equal to 1024/);
});

test('the first word that should have been a number is named', () => {
  expect(said('{ $.a > x y }')).toBe(invalid('x'));
  expect(said('{ $.a > "x" y }')).toBe(invalid('"x"'));
});

test('the one thing that the service says stands at the first error of a text', () => {
  const { diagnostics } = validate('{ $.a == 1 || $.b > "x" || $.c ! 2 }');
  const [first, ...others] = diagnostics.map(({ awsMessage }) => awsMessage);
  expect(first).toBe(invalid('! '));
  expect(others.length).toBeGreaterThan(1);
  expect(new Set(others)).toEqual(new Set([undefined]));
});
