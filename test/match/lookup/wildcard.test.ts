import { glob, WildcardIndex } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWhatHolds } from './model.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 });

describe('an index of wildcard patterns', () => {
  it('finds the patterns that a text matches', () => {
    findsWhatHolds({
      make: () => new WildcardIndex(),
      key: fc.array(text, { minLength: 1, maxLength: 4 }),
      value: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 }),
      holds: (segments, value) => glob(segments)(value),
    });
  });

  it('tries few patterns on a text, though most share their beginning', () => {
    const index = new WildcardIndex();
    for (let id = 0; id < 20_000; id++) {
      index.add([`/aws/lambda/`, `-service-${id}-`, '/errors'], id);
    }
    const found: number[] = [];
    const start = performance.now();
    for (let id = 0; id < 1000; id++) {
      index.collect(`/aws/lambda/eu-service-${id}-x/errors`, (one) => found.push(one));
    }
    expect(found).toEqual(Array.from({ length: 1000 }, (_, id) => id));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
