import { covers } from '@sluice/sampling/internal/checks/covers';
import { matchesWildcard } from '@sluice/sampling/internal/reference/wildcard';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patterns, texts } from '../../support/arbitraries/sampling.ts';
import '../../support/seed.ts';

const within = (wide: string, narrow: string) => covers(wide, narrow, { left: 10_000 });

describe('covers', () => {
  test.each([
    ['*', 'anything', true],
    ['/API/*', '/api/items/*', true],
    ['/api/*', '/api*', false],
    ['a*', 'a?*', true],
    ['a?*', 'a*', false],
    ['*?', '?*', true],
    ['**', '*', true],
    ['*a*', '*ba', true],
    ['*a', '*ab', false],
    ['?', 'ab', false],
    ['', '', true],
    ['', '*', false],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(within(wide, narrow)).toBe(expected);
  });

  test('where it holds, no text is taken by the narrow one alone', () => {
    fc.assert(
      fc.property(patterns, patterns, fc.array(texts), (wide, narrow, some) => {
        const alone = some.filter(
          (text) => matchesWildcard(narrow, text) && !matchesWildcard(wide, text),
        );
        if (within(wide, narrow)) expect(alone).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('where it does not hold, a short text shows it', () => {
    const all = Array.from({ length: 6 }, (_, length) => wordsOf(length)).flat();
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
    fc.assert(
      fc.property(short, short, (wide, narrow) => {
        const shown = all.some(
          (text) => matchesWildcard(narrow, text) && !matchesWildcard(wide, text),
        );
        expect(within(wide, narrow)).toBe(!shown);
      }),
      { numRuns: 300 },
    );
  });

  test('it gives up where it would take too long', () => {
    expect(covers(`*a${'?'.repeat(40)}b*`, '*'.concat('?'.repeat(60)), { left: 50 })).toBe(false);
    const many = Array.from({ length: 70 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    expect(within(`${many}*`, `${many}a`)).toBe(false);
  });
});

function wordsOf(length: number): string[] {
  if (length === 0) return [''];
  return wordsOf(length - 1).flatMap((word) => ['a', 'b', 'c'].map((letter) => word + letter));
}
