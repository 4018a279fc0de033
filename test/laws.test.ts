import { execFileSync } from 'node:child_process';
import { type Diagnostic, isError, type Outcome } from '@sluice/core';
import fc from 'fast-check';
import { type AnyLanguage, languages } from 'sluice';
import { describe, expect, test } from 'vitest';
import { type Sample, samplesOf } from './support/examples.ts';
import { hostileTexts } from './support/hostile.ts';
import { mutated } from './support/mutated.ts';

const numRuns = Number(process.env['FC_RUNS'] ?? 500);

describe.each(languages.map((language) => ({ id: language.id, language })))(
  '$id',
  ({ language }) => {
    const samples = samplesOf(language);
    const known = new Set(Object.values(language.codes).map(({ code }) => code));
    const texts = mutated(samples.map(({ text }) => text));
    const options = fc.constantFrom(
      ...new Set(samples.map((sample) => JSON.stringify(sample.options))),
    );
    const sample = fc.record({
      text: texts,
      options: options.map((json): object => JSON.parse(json)),
    });
    const right = samples.filter(({ text, options }) => language.validate(text, options).ok);

    const holds = (claim: (sample: Sample) => void) =>
      fc.assert(fc.property(sample, claim), { numRuns, examples: samples.map((each) => [each]) });

    test('nothing throws, whatever the text', () => {
      holds(({ text, options }) => {
        for (const outcome of everything(language, text, options)) expect(outcome).toBeDefined();
      });
    });

    test('spans lie inside the text, and every code is in the catalogue', () => {
      holds(({ text, options }) => {
        for (const outcome of everything(language, text, options)) {
          for (const diagnostic of outcome.diagnostics) {
            expect(known).toContain(diagnostic.code);
            expect(misplaced(diagnostic, text)).toEqual([]);
          }
        }
      });
    });

    test('a failure says why, and a success holds no error', () => {
      holds(({ text, options }) => {
        for (const { ok, diagnostics } of everything(language, text, options)) {
          expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(!ok);
        }
      });
    });

    test('the same text is always judged the same', () => {
      holds(({ text, options }) => {
        expect(language.validate(text, options)).toEqual(language.validate(text, options));
      });
    });

    test('trees, diagnostics, explanations and plans survive JSON', () => {
      holds(({ text, options }) => {
        for (const outcome of everything(language, text, options).slice(0, 4)) {
          expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
        }
        const compiled = language.compile(text, options);
        if (compiled.ok) JSON.stringify(language.describe(compiled.value));
      });
    });

    test('what validates compiles, and only that', () => {
      holds(({ text, options }) => {
        const { ok } = language.validate(text, options);
        for (const engine of ['code', 'closures', 'reference']) {
          expect(language.compile(text, { ...options, engine }).ok).toBe(ok);
        }
      });
    });

    test('formatting changes no meaning and is done after one time', () => {
      holds(({ text, options }) => {
        const first = language.format(text, options);
        if (!first.ok) return;
        expect(language.format(first.value, options)).toMatchObject({
          ok: true,
          value: first.value,
        });
        expect(shapeOf(language, first.value, options)).toEqual(shapeOf(language, text, options));
      });
    });

    test('most of its examples are right, so that these laws speak of something', () => {
      expect(right.length).toBeGreaterThan(samples.length / 4);
    });

    test.each(hostileTexts())('$name is answered within two seconds', ({ text }) => {
      const begun = process.cpuUsage();
      const outcome = language.validate(text);
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1000).toBeLessThan(2000);
      expect(outcome.diagnostics.every((each) => misplaced(each, text).length === 0)).toBe(true);
    });

    test('a small stack is enough for all of them', () => {
      const script = new URL('support/small-stack.ts', import.meta.url).pathname;
      const flags = ['--stack-size=200', '--conditions=source', '--import', 'tsx'];
      const said = execFileSync(process.execPath, [...flags, script, language.id], {
        encoding: 'utf8',
      });
      expect(said).toBe(`${hostileTexts().length} answered\n`);
    });
  },
);

/** What every door makes of a text. The first four are plain data. */
function everything(language: AnyLanguage, text: string, options: object): Outcome<unknown>[] {
  return [
    language.parse(text, options),
    language.validate(text, options),
    language.explain(text, undefined, options),
    language.format(text, options),
    language.compile(text, options),
    language.answer(text, options),
  ];
}

function misplaced({ span, related = [], fix }: Diagnostic, text: string): unknown[] {
  const spans = [
    span,
    ...related.map((each) => each.span),
    ...(fix?.edits ?? []).map((each) => each.span),
  ];
  return spans.filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
}

/**
 * What a text means, as far as formatting shows it: accepted or not, and its canonical text. Limits
 * (4xxx) don't count: a text that is too long may be short enough without its blanks.
 */
function shapeOf(language: AnyLanguage, text: string, options: object): unknown {
  const formatted = language.format(text, options);
  const { diagnostics } = language.validate(text, options);
  const faults = diagnostics.filter((each) => isError(each) && !/^[A-Z]+4/.test(each.code));
  return { valid: faults.length === 0, canonical: formatted.ok && formatted.value };
}
