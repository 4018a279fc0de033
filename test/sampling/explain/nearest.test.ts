import { nearestText } from '@sluice/sampling/internal/explain/nearest';
import { matchesWildcard } from '@sluice/sampling/internal/reference/wildcard';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns, texts } from '../../support/arbitraries/sampling.ts';
import '../../support/seed.ts';

test.each([
  ['/api/state/*', '/api/state', '/api/state/'],
  ['/api/*/items', '/api/7/item', '/api/7/items'],
  ['/health', '/healht', '/health'],
  ['GET', 'post', 'GET'],
  ['v?', 'v', 'vx'],
  ['/checkout', '/checkout/', '/checkout'],
  ['*.example.com', 'api.exampel.com', 'api.example.com'],
])('the text nearest to %s from %s is %s', (pattern, text, nearest) => {
  expect(nearestText(pattern, text)).toBe(nearest);
});

test('what is proposed is taken', () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      expect(matchesWildcard(pattern, nearestText(pattern, text))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('long texts get a plain example', () => {
  expect(nearestText(`/a*${'b'.repeat(500)}`, 'c'.repeat(1000))).toBe(`/a${'b'.repeat(500)}`);
});
