import { nestsDeeper } from '@sluice/playground/internal/server/depth';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

describe('the depth of a JSON text', () => {
  test('is the depth of its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, limit) => {
        expect(nestsDeeper(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
      }),
    );
  });

  test('does not count brackets in strings', () => {
    expect(nestsDeeper('["[[[[", "\\"[[[["]', 1)).toBe(false);
  });

  test('ends on texts that are not JSON', () => {
    for (const text of ['"', '"\\', '"\\"', ']]]]', '[']) expect(nestsDeeper(text, 1)).toBe(false);
  });

  test('reads a million brackets at once', () => {
    expect(nestsDeeper('['.repeat(1e6), 64)).toBe(true);
    expect(nestsDeeper('[]'.repeat(1e6), 64)).toBe(false);
  });
});
