import { type FilterPatternOptions, parse } from '@sluice/filter-pattern';
import { compile } from '@sluice/filter-pattern/internal/compile';
import { evaluatePattern } from '@sluice/filter-pattern/internal/evaluate';
import { formatPattern } from '@sluice/filter-pattern/internal/format';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesFor, patterns } from '../support/arbitraries/filter-pattern.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 200_000);
/** Messages tried with each pattern: to compile costs more than to run, on long runs most. */
const each = numRuns > 1_000_000 ? 40 : 10;

const pairs = patterns.chain((pattern) =>
  fc.tuple(
    fc.constant(pattern),
    fc.array(messagesFor(pattern), { minLength: each, maxLength: each }),
  ),
);

const options = fc.record({ glob: fc.boolean(), strictNull: fc.boolean() });

test(`code, closures and the reference agree on ${numRuns} patterns with messages`, {
  timeout: 600_000_000,
}, () => {
  let matches = 0;
  fc.assert(
    fc.property(pairs, options, ([pattern, messages], choice) => {
      const text = formatPattern(pattern);
      const run = (engine: 'code' | 'closures') => compiled(text, { ...choice, engine });
      const [code, closures] = [run('code'), run('closures')];
      for (const message of messages) {
        const wanted = evaluatePattern(pattern, message, choice);
        if (wanted.matches) matches += 1;
        for (const matcher of [code, closures]) {
          if (matcher.test(message) !== wanted.matches) {
            expect({ text, message, engine: matcher.engine, matches: !wanted.matches }).toEqual(
              wanted,
            );
          }
        }
        if (wanted.matches) expect(code.extract(message)).toEqual(wanted.extracted);
      }
    }),
    { numRuns: Math.ceil(numRuns / each) },
  );
  // The law would be empty if hardly anything matched.
  expect(matches / numRuns).toBeGreaterThan(0.2);
});

function compiled(text: string, choice: FilterPatternOptions) {
  const outcome = compile(text, choice);
  if (!outcome.ok) throw new Error(`${text}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.value;
}

/** A tree without its places. */
const bare = (node: unknown) =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'span' ? undefined : value)));

test('what is formatted reads as the same tree, and is formatted the same again', () => {
  fc.assert(
    fc.property(patterns, (pattern) => {
      const text = formatPattern(pattern);
      const outcome = parse(text);
      if (!outcome.ok) expect({ text, ...outcome }).toBeUndefined();
      else {
        expect(bare(outcome.value)).toEqual(bare(pattern));
        expect(formatPattern(outcome.value)).toBe(text);
      }
    }),
    { numRuns: Math.min(numRuns, 5_000) },
  );
});
