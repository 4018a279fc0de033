import { compile, evaluate, type PartialAnswer, type QueryProgram } from '@sluice/logs-insights';
import { blocksOf } from '@sluice/logs-insights/internal/engine/in-memory';
import { Scanner } from '@sluice/scan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventSets, type Line, runQueries } from '../../support/arbitraries/logs-insights-runs.ts';
import '../../support/seed.ts';

/** Pairs of a query and a set of events; in CI, with those that are refused, a hundred thousand. */
const inCi = 128_000;
const numRuns = Number(process.env['SLUICE_RUNS'] ?? (process.env['CI'] ? inCi : 8_000));

/** Queries that are tried on some sets of events, both of which take long to make. */
const each = 40;
const sets = 4;

/** How events are split: into inputs, into blocks of these, into shares. */
interface Split {
  readonly sizes: readonly number[];
  readonly shares: number;
  readonly seed: number;
}

const splits: fc.Arbitrary<Split> = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
  shares: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat({ max: 1000 }),
});

const log = '1:/aws/lambda/f';
const input = { start: Date.UTC(2024, 0, 31, 10, 0, 20), now: Date.UTC(2024, 0, 31, 11) };

/** Blocks come in any order, to any share; two in three belong to the first input. */
function shared(
  program: QueryProgram,
  events: readonly Line[],
  split: Split,
  scanners: readonly Scanner[],
) {
  const { sizes, shares, seed } = split;
  const parts = scanners
    .slice(0, shares)
    .map((scanner) => ({ part: program.start(input), scanner }));
  const pieces: { from: number; to: number }[] = [];
  for (let from = 0, i = 0; from < events.length; i++) {
    const to = Math.min(events.length, from + sizes[i % sizes.length]!);
    pieces.push({ from, to });
    from = to;
  }
  const second = pieces[Math.ceil((pieces.length * 2) / 3)]?.from ?? events.length;
  const order = pieces.map((piece, i) => ({ piece, at: ((i + 1) * (seed + 7)) % 31 }));
  for (const { piece, at } of order.toSorted((a, b) => a.at - b.at)) {
    const { part, scanner } = parts[at % shares]!;
    for (const block of blocksOf(events.slice(piece.from, piece.to), scanner)) {
      const source = piece.from < second ? 0 : 1;
      const first = block.first + piece.from - (source === 0 ? 0 : second);
      part.add({ ...block, source, first, log, logStream: 's' });
    }
  }
  const answers: PartialAnswer[] = parts.map(({ part }) => structuredClone(part.partial()));
  return program.finish(seed % 2 === 0 ? answers : answers.reverse(), input);
}

test(`the engine agrees with the reference on ${numRuns} queries with events`, {
  timeout: 100 * numRuns + 60_000,
}, () => {
  const counts = { pairs: 0, rows: 0 };
  fc.assert(
    fc.property(
      fc.array(eventSets, { minLength: sets, maxLength: sets }),
      fc.array(runQueries, { minLength: each, maxLength: each }),
      splits,
      (lines, queries, split) => {
        const inputs = lines.map((set) => set.map((line) => ({ ...line, log, logStream: 's' })));
        // Each knows what was asked of it: they are not kept for long.
        const scanners = [1, 2, 3].map(() => Scanner.create({ capacity: 4096 }));
        for (const text of queries) {
          const compiled = compile(text, { lenient: true });
          if (!compiled.ok) continue;
          const program = compiled.value;
          for (const events of inputs) {
            const expected = evaluate(program.query, { ...input, events });
            counts.pairs += 1;
            if (expected.ok && expected.value.rows.length > 0) counts.rows += 1;
            expect([text, shared(program, events, split, scanners)]).toEqual([text, expected]);
            if (counts.pairs % 5 !== 0) continue;
            expect([text, program.run({ ...input, events })]).toEqual([text, expected]);
          }
        }
      },
    ),
    {
      numRuns: Math.ceil(numRuns / each / sets),
      endOnFailure: process.env['SLUICE_SHRINK'] === undefined,
    },
  );
  // Most are understood, and find something.
  expect(counts.pairs).toBeGreaterThan(numRuns * 0.6);
  if (numRuns >= inCi) expect(counts.pairs).toBeGreaterThanOrEqual(100_000);
  expect(counts.rows).toBeGreaterThan(counts.pairs * 0.3);
});
