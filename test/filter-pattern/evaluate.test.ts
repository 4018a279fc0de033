import { unwrap } from '@sluice/core';
import { evaluate, parse } from '@sluice/filter-pattern';
import { matchesText } from '@sluice/filter-pattern/internal/reference/wildcard';
import { expect, test } from 'vitest';

test('parts of a wildcard are taken where they first stand, then the last must end the text', () => {
  const cases: readonly [pattern: string, text: string, firstMatch: boolean, glob: boolean][] = [
    ['a', 'a', true, true],
    ['a', 'ab', false, false],
    ['*', '', true, true],
    ['**', 'x', true, true],
    ['a*', 'ab', true, true],
    ['*b', 'ab', true, true],
    ['*b', 'abb', false, true],
    ['a*b*c', 'abxc', true, true],
    ['a*b*c', 'abcxc', false, true],
    ['a*a', 'a', false, false],
    ['*a*', 'xay', true, true],
    ['*x*', 'y', false, false],
    ['b*', 'ab', false, false],
    ['*1*1', '121', true, true],
  ];
  for (const [pattern, text, firstMatch, glob] of cases) {
    const found = [
      pattern,
      text,
      matchesText(pattern, text, false),
      matchesText(pattern, text, true),
    ];
    expect(found).toEqual([pattern, text, firstMatch, glob]);
  }
});

test('what could not be read matches nothing', () => {
  const outcome = parse('{ $.a = 1 || $.b == 2 || }');
  const partial = outcome.ok ? undefined : outcome.partial;
  expect(unwrap(evaluate(partial!, '{"b":3}')).matches).toBe(false);
  const field = parse('[a = 1 || a, b]');
  expect(unwrap(evaluate((field.ok ? undefined : field.partial)!, 'x y')).matches).toBe(false);
});
