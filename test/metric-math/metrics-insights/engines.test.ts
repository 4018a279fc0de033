import { unwrap } from '@sluice/core';
import { formatQuery } from '@sluice/metric-math/internal/metrics-insights/format';
import { compile, evaluate, MetricStore, parse } from '@sluice/metric-math/metrics-insights';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metrics, queries, ranges } from '../../support/arbitraries/metrics-insights.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 4000);

const options = fc.record(
  {
    queryId: fc.constant('q1'),
    label: fc.constantFrom('', 'mine'),
    account: fc.constant('111122223333'),
  },
  { requiredKeys: [] },
);

test(`the store and the reference agree on ${numRuns} queries`, () => {
  let points = 0;
  fc.assert(
    fc.property(queries, metrics, ranges, options, (query, all, range, choice) => {
      const text = formatQuery(query);
      const input = { namespace: 'Shop', metrics: all, range };
      const wanted = unwrap(evaluate(unwrap(parse(text), text), input, choice));
      const program = unwrap(compile(text, choice), text);
      expect(program.run(new MetricStore(all, 'Shop'), range)).toEqual(wanted);
      points += wanted.reduce((sum, { values }) => sum + values.length, 0);
    }),
    { numRuns },
  );
  // The law would be empty if hardly anything came out.
  expect(points / numRuns).toBeGreaterThan(1);
});

/** A tree without its places, and without what quotes do not change. */
const bare = (node: unknown) =>
  JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'span' || key === 'quoted' ? undefined : value)),
  );

test('what is formatted reads as the same tree', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const text = formatQuery(query);
      expect(bare(unwrap(parse(text), text))).toEqual(bare(query));
    }),
    { numRuns },
  );
});
