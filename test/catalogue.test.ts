import type { Diagnostic } from '@sluice/core';
import { type AnyLanguage, languages } from 'sluice';
import { describe, expect, test } from 'vitest';
import { type Sample, sampleOf } from './support/examples.ts';

test('no code is given twice, in any language', () => {
  const codes = languages.flatMap((language) =>
    Object.values(language.codes).map(({ code }) => code),
  );
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

describe.each(languages.map((language) => ({ id: language.id, language })))(
  '$id',
  ({ language }) => {
    const entries = Object.entries(language.codes).map(([name, code]) => ({ name, ...code }));

    describe.each(entries)('$code $name', ({ code, number, severity, bad, good }) => {
      test('its bad example yields it', () => {
        const said = diagnosticsOf(language, sampleOf(bad));
        expect(said.map((one) => one.code)).toContain(code);
      });

      test('its good example is clean of it', () => {
        const said = diagnosticsOf(language, sampleOf(good));
        expect(said.map((one) => one.code)).not.toContain(code);
      });

      test('it says one clause: what was found, then perhaps what to do', () => {
        for (const { message, hint } of diagnosticsOf(language, sampleOf(bad))) {
          expect(message).toMatch(clause);
          if (hint !== undefined) expect(hint).toMatch(clause);
        }
      });

      test('its number says its stage', () => {
        expect(code).toMatch(/^[A-Z]{2}[1-59]\d{3}$/);
        expect(code.endsWith(String(number))).toBe(true);
        if (number >= 9000) expect(severity).not.toBe('error');
      });
    });
  },
);

/** Begins in lower case (or with a quoted text, a number, a name in capitals), no full stop. */
const clause = /^(?:[^A-Z]|[A-Z][A-Z0-9]+)[^\n]*[^.\n]$/;

function diagnosticsOf(
  language: AnyLanguage,
  { text, options, input }: Sample,
): readonly Diagnostic[] {
  if (input === undefined) return language.validate(text, options).diagnostics;
  return language.answer(text, input).diagnostics;
}
