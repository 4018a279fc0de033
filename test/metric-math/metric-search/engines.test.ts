import { unwrap } from '@sluice/core';
import { splitWords as fast } from '@sluice/metric-math/internal/metric-search/engine/split-words';
import { formatSearch } from '@sluice/metric-math/internal/metric-search/format';
import { splitWords } from '@sluice/metric-math/internal/metric-search/reference/split-words';
import { Catalogue, compile, evaluate, parse } from '@sluice/metric-math/metric-search';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metrics, searches, words } from '../../support/arbitraries/metric-search.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 4000);

test(`the index, the closures and the reference agree on ${numRuns} searches`, () => {
  let found = 0;
  let total = 0;
  fc.assert(
    fc.property(searches, metrics, (search, all) => {
      const text = formatSearch(search);
      const wanted = unwrap(evaluate(unwrap(parse(text), text), { metrics: all }));
      const finder = unwrap(compile(text), text);
      const catalogue = new Catalogue(all);
      expect(finder.find(catalogue).map((i) => all[i])).toEqual(wanted);
      expect(all.filter(finder.test)).toEqual(wanted);
      found += wanted.length;
      total += all.length;
    }),
    { numRuns },
  );
  // The law would be empty if hardly anything were found.
  expect(found / total).toBeGreaterThan(0.05);
});

/** A tree without its places. */
const bare = (node: unknown) =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value)));

/** Quotes stay where they make a value exact; around a name they say nothing. */
const unquoted = (node: unknown) =>
  JSON.parse(JSON.stringify(bare(node)).replaceAll('"quoted":true', '"quoted":false'));

test('what is formatted reads as the same tree', () => {
  fc.assert(
    fc.property(searches, (search) => {
      const text = formatSearch(search);
      expect(unquoted(unwrap(parse(text), text))).toEqual(unquoted(search));
    }),
    { numRuns },
  );
});

test('both ways to cut a text into words give the same words', () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (text) => {
      expect(fast(text)).toEqual(splitWords(text));
    }),
    { numRuns: 20_000 },
  );
});
