import { replacementOf } from '@sluice/logs-insights/internal/functions/replacement';
import { type Expression, expressionOf, isFault } from '@sluice/logs-insights/internal/regex';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const compiled = (source: string): Expression => {
  const expression = expressionOf(source);
  if (isFault(expression)) throw new Error(`${expression.reason}: ${expression.part}`);
  return expression;
};

describe('a regular expression', () => {
  test.each([
    ['(?i)error', 'an ERROR', true],
    ['^b', 'a\nb', false],
    ['(?m)^b', 'a\nb', true],
    ['a.b', 'a\nb', false],
    ['(?s)a.b', 'a\nb', true],
    ['\\d{3}', 'id 123', true],
    ['[[:alpha:]]+$', '1x', true],
    ['\\Q(x\\E', 'a(x', true],
    ['\\x{1f600}', '😀', true],
  ] as const)('%s finds something in %j: %s', (source, text, holds) => {
    expect(compiled(source).test(text)).toBe(holds);
  });

  test.each(['(', 'a**', '(?<=x)y', '(?=x)', '(a)\\1', '[a', '\\', 'a{2,1}', '(?<n>a'])(
    '%s is refused',
    (source) => {
      const expression = expressionOf(source);
      expect(isFault(expression) && expression.reason).toMatch(/\w/);
    },
  );

  test('knows its groups by names that RE2 has not', () => {
    const { names, groups } = compiled('(?<@a.b>x)(y)(?P<c>z)(?:w)\\((?i)[(](?<d>[[:alpha:](]])');
    expect(groups).toBe(4);
    expect([...names]).toEqual([
      [1, '@a.b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  test('gives the groups of its matches, and nothing for those that took no part', () => {
    const expression = compiled('(a)|(b)');
    expect(expression.match('xb')).toEqual(['b', null, 'b']);
    expect(expression.match('x')).toBeUndefined();
    expect(expression.matches('ab')).toEqual([
      ['a', 'a', null],
      ['b', null, 'b'],
    ]);
  });

  test('replaces every match', () => {
    const words = compiled('(\\w+)=(\\w*)');
    expect(words.replaceAll('a=1, b=', ([, key, value]) => `${value}:${key}`)).toBe('1:a, :b');
    expect(compiled('').replaceAll('ab', () => '-')).toBe('-a-b-');
    expect(compiled('x').replaceAll('ab', () => '-')).toBe('ab');
  });

  test('is read or refused, whatever it is, and soon', () => {
    const sources = fc.string({ unit: fc.constantFrom(...'()[]\\?<>P:^$*+{}|aQE.1,') });
    fc.assert(
      fc.property(sources, (source) => {
        const expression = expressionOf(source);
        if (!isFault(expression)) expression.match('aaa(b)');
      }),
    );
    const start = performance.now();
    for (const part of ['[', '(?<', '\\Q', '[[:', '(?'])
      expressionOf(part.repeat(9_999 / part.length));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(isFault(expressionOf('a'.repeat(10_001)))).toBe(true);
  });
});

describe('a replacement', () => {
  const found = ['ab', 'a', null];

  test.each([
    ['<$1>', '<a>'],
    ['<\\1>', '<a>'],
    ['$0$0', 'abab'],
    ['[$2]', '[]'],
    ['$12', 'a2'],
    ['$9 and \\9', '$9 and \\9'],
    ['\\$1', '$1'],
    ['\\\\1', '\\1'],
    ['100$', '100$'],
    ['$x\\y', '$x\\y'],
    ['', ''],
  ])('%j is written as %j', (text, result) => {
    expect(replacementOf(text, 2)(found)).toBe(result);
  });

  test('without signs stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[$\\]/g, '');
        expect(replacementOf(plain, 3)(found)).toBe(plain);
      }),
    );
  });
});
