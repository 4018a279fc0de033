import { parse, validate } from '@sluice/xray-filter';
import { compile } from '@sluice/xray-filter/internal/compile';
import { matches } from '@sluice/xray-filter/internal/evaluate';
import { resolveGroups } from '@sluice/xray-filter/internal/groups';
import { print } from '@sluice/xray-filter/internal/print';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressions, groupTexts, traces } from '../support/arbitraries/xray-filter.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 10_000);
/** Traces tried with each expression. */
const each = 10;

test(`code, closures and the reference agree on ${numRuns} expressions with traces`, {
  timeout: 600_000_000,
}, () => {
  let found = 0;
  fc.assert(
    fc.property(
      expressions,
      groupTexts,
      fc.array(traces, { minLength: each, maxLength: each }),
      (node, groups, list) => {
        const text = print(node);
        const [code, closures, reference] = (['code', 'closures', 'reference'] as const).map(
          (engine) => compiled(text, groups, engine),
        );
        const resolved = resolveGroups(node, { groups }).groups;
        for (const trace of list) {
          const wanted = matches(node, trace as object, resolved);
          if (wanted) found += 1;
          for (const matcher of [code!, closures!, reference!]) {
            if (matcher.test(trace) !== wanted) {
              expect({ text, groups, trace, engine: matcher.engine }).toEqual(wanted);
            }
          }
        }
      },
    ),
    { numRuns: Math.ceil(numRuns / each) },
  );
  // The law would be empty if hardly anything matched.
  expect(found / numRuns).toBeGreaterThan(0.2);
  expect(found / numRuns).toBeLessThan(0.8);
});

function compiled(
  text: string,
  groups: Readonly<Record<string, string>>,
  engine: 'code' | 'closures' | 'reference',
) {
  const outcome = compile(text, { groups, engine });
  if (!outcome.ok) throw new Error(`${text}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.value;
}

/** A tree without its places. */
const bare = (node: unknown) =>
  JSON.parse(JSON.stringify(node, (key, value) => (/span$/i.test(key) ? undefined : value)));

test('what is formatted is valid, reads as the same tree, and is formatted the same again', () => {
  fc.assert(
    fc.property(expressions, (node) => {
      const text = print(node);
      const outcome = parse(text);
      if (!outcome.ok) expect({ text, ...outcome }).toBeUndefined();
      else {
        expect(bare(outcome.value)).toEqual(bare(node));
        expect(print(outcome.value)).toBe(text);
      }
      expect(validate(text).ok).toBe(true);
    }),
    { numRuns: Math.min(numRuns, 3_000) },
  );
});
