import { ExactIndex, PrefixIndex, SuffixIndex } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWhatHolds } from './model.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 5 });
const value = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 8 });

describe('an index of texts', () => {
  it('finds equal keys', () => {
    findsWhatHolds({
      make: () => new ExactIndex<string>(),
      key,
      value: key,
      holds: (one, text) => text === one,
    });
  });

  it('finds the prefixes of a text', () => {
    findsWhatHolds({
      make: () => new PrefixIndex(),
      key,
      value,
      holds: (prefix, text) => text.startsWith(prefix),
    });
  });

  it('finds the suffixes of a text', () => {
    findsWhatHolds({
      make: () => new SuffixIndex(),
      key,
      value,
      holds: (suffix, text) => text.endsWith(suffix),
    });
  });

  it('counts the ids under a key', () => {
    const index = new ExactIndex<string | null>();
    for (const id of [1, 2, 2]) index.add('a', id);
    index.add(null, 3);
    expect([index.count('a'), index.count(null), index.count('b')]).toEqual([2, 1, 0]);
  });

  it('visits an id once for each key, however often it was added', () => {
    const index = new PrefixIndex();
    for (const id of [7, 7, 8, 7]) index.add('ab', id);
    index.add('a', 7);
    const found: number[] = [];
    index.collect('abc', (id) => found.push(id));
    expect(found).toEqual([7, 7, 8]);
  });
});
