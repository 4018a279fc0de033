import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samples } from '../support/arbitraries/event-pattern.ts';
import { difference, type Tally } from '../support/event-pattern-engines.ts';

/** Each run tries 2 patterns on 16 events: 32 pairs, each as text, bytes and value. */
const numRuns = Number(process.env['SLUICE_RUNS'] ?? 6300);

test('code, closures and rule sets answer as the reference does, for every kind of input', {
  timeout: 24 * 3600 * 1000,
}, () => {
  const tally: Tally = { pairs: 0, matches: 0 };
  fc.assert(
    fc.property(samples({ patterns: 2, events: 16 }), (sample) => {
      expect(difference(sample, tally)).toBe(undefined);
    }),
    { numRuns },
  );
  // Both answers must be frequent, or nothing was tried. Each is judged as text and as value.
  const share = tally.matches / (tally.pairs * 2);
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.6);
});
