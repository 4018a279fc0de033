import type { Settings } from '@sluice/alarm/internal/settings';
import { comparisonNames, treatments } from '@sluice/alarm/internal/tables/choices';
import fc from 'fast-check';

const periods = fc.constantFrom(10, 30, 60, 300, 3600);

/** Small numbers, so that values meet the threshold and states change often. */
export const values = fc.integer({ min: 0, max: 4 });

/** Settings of every kind; about a third waits for its data first. */
export const settings: fc.Arbitrary<Settings> = fc
  .record({
    comparison: fc.constantFrom(...comparisonNames),
    threshold: fc.integer({ min: 1, max: 3 }),
    periods: fc.integer({ min: 1, max: 5 }),
    share: fc.integer({ min: 1, max: 5 }),
    treatment: fc.constantFrom(...treatments),
    period: periods,
    more: fc.integer({ min: 0, max: 7 }),
    leastSamples: fc.constantFrom(0, 0, 100),
    statistic: fc.constantFrom('Average', 'Sum', 'Minimum', 'Maximum', 'SampleCount', 'p90'),
    timezone: fc.constantFrom(undefined, undefined, 'UTC', 'Europe/Berlin', '+05:30'),
    warmUp: fc.option(fc.record({ length: fc.nat({ max: 900_000 }), whole: fc.boolean() }), {
      nil: undefined,
    }),
  })
  .map(({ share, more, timezone, warmUp, ...rest }) => ({
    ...rest,
    needed: Math.min(share, rest.periods),
    range: rest.periods + more,
    single: true,
    ...(timezone !== undefined && { timezone }),
    ...(warmUp && { warmUp }),
  }));

export interface LoosePoint {
  readonly gap: number;
  readonly value: number;
  readonly samples: number | undefined;
  readonly band: { readonly lower: number; readonly upper: number };
}

/** Points by their distance in quarters of a period: often several in one, now and then a long gap. */
export const loosePoints: fc.Arbitrary<readonly LoosePoint[]> = fc.array(
  fc.record({
    gap: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 13, max: 200 }) },
    ),
    value: values,
    samples: fc.option(fc.constantFrom(50, 99, 100, 101), { nil: undefined }),
    band: fc.constantFrom({ lower: 1, upper: 3 }, { lower: 2, upper: 2 }),
  }),
  { maxLength: 40 },
);
