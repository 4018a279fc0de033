import { matchesWildcard } from '@sluice/sampling/internal/reference/wildcard';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns, texts } from '../../support/arbitraries/sampling.ts';
import '../../support/seed.ts';

test('a pattern matches as the regular expression that it stands for', () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      const source = pattern.replaceAll('?', '.').replaceAll('*', '.*');
      expect(matchesWildcard(pattern, text)).toBe(new RegExp(`^${source}$`, 'is').test(text));
    }),
    { numRuns: 2000 },
  );
});

test('many stars take no longer than few', () => {
  const begun = performance.now();
  expect(matchesWildcard('*a'.repeat(30), 'a'.repeat(400))).toBe(true);
  expect(matchesWildcard(`${'a*'.repeat(30)}b`, 'a'.repeat(400))).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1000);
});
