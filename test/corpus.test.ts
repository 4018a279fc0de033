import { writeFileSync } from 'node:fs';
import { chain, isError, type Outcome, success } from '@sluice/core';
import { type AnyLanguage, languageOf } from 'sluice';
import { judge } from 'sluice/internal/cases';
import { afterAll, describe, expect, test } from 'vitest';
import { type Block, type Claim, readCorpus, rewrite, type Specimen } from './support/corpus.ts';
import { waysOf } from './support/engines.ts';
import { sayDiagnostics, sayExplanation } from './support/sayings.ts';

const update = process.env['UPDATE'] === '1';
const pages = readCorpus().filter((page) => page.specimens.length > 0);

test('every folder of the corpus is named after a language', () => {
  expect(pages.filter(({ language }) => languageOf(language) === undefined)).toEqual([]);
});

describe.each(pages)('$language: $topic', (page) => {
  const language = languageOf(page.language);
  if (language === undefined) return;
  const changes = new Map<Block, string>();

  for (const specimen of page.specimens) {
    const marks = specimen.marks.has('uncertain') ? ' (uncertain)' : '';
    test(`${specimen.heading}${marks} (line ${specimen.line})`, () => {
      const complaints = complaintsOf(specimen, language, changes);
      if (specimen.marks.has('known-failure'))
        expect(complaints, 'is no longer wrong').not.toEqual([]);
      else expect(complaints.join('\n\n')).toBe('');
    });
  }

  afterAll(() => {
    if (update && changes.size > 0) writeFileSync(page.path, rewrite(page.source, changes));
  });
});

/** All that a specimen claims and that isn't so. Result blocks that can be mended are noted. */
function complaintsOf(
  specimen: Specimen,
  language: AnyLanguage,
  changes: Map<Block, string>,
): string[] {
  const complaints = specimen.claims.flatMap((claim) => {
    if (claim.role === 'matches' || claim.role === 'misses')
      return lineComplaints(claim, specimen, language);
    if (claim.role === 'expect') return expectComplaints(claim, specimen, language, changes);
    const said = sayings[claim.role](specimen, language, claim);
    if (said === claim.block.content) return [];
    changes.set(claim.block, said);
    return update ? [] : [`\`${claim.role}\` says\n${said}\nand not\n${claim.block.content}`];
  });
  if (specimen.claims.some(({ role }) => role === 'diagnostics')) return complaints;
  if (specimen.claims.some(({ role, block }) => role === 'expect' && /"error"/.test(block.content)))
    return complaints;
  const errors = language.validate(specimen.text, specimen.options).diagnostics.filter(isError);
  return errors.length === 0
    ? complaints
    : [`it must be valid, but\n${sayDiagnostics(errors)}`, ...complaints];
}

type Say = (specimen: Specimen, language: AnyLanguage, claim: Claim) => string;

const sayings: Readonly<Record<'diagnostics' | 'format' | 'explain', Say>> = {
  diagnostics: ({ text, options }, language, { input }) =>
    sayDiagnostics(
      (input === undefined ? language.validate(text, options) : language.answer(text, input))
        .diagnostics,
    ),
  format: ({ text, options }, language) => said(language.format(text, options)),
  explain: ({ text, options }, language, { input }) =>
    said(
      chain(language.explain(text, mainInput(input), options), (value) =>
        success(sayExplanation(value)),
      ),
    ),
};

const said = (outcome: Outcome<string>) =>
  outcome.ok ? outcome.value : sayDiagnostics(outcome.diagnostics);

/** `explain` takes the one thing that is explained, not its surroundings. */
function mainInput(input: Claim['input']): unknown {
  if (input === undefined) return undefined;
  return input['event'] ?? input['message'] ?? input;
}

function expectComplaints(
  { block, input }: Claim,
  { text }: Specimen,
  language: AnyLanguage,
  changes: Map<Block, string>,
): string[] {
  const expected = block.content.trim() === '' ? undefined : JSON.parse(block.content);
  return waysOf(language).flatMap(({ name, answer }) => {
    const outcome = answer(text, input ?? {});
    if (outcome === undefined) return [];
    const verdict = judge({ expect: expected ?? { unwritten: true } }, outcome);
    if (verdict.passed) return [];
    if (name === 'reference' && outcome.ok)
      changes.set(block, json(expected ? verdict.actual : outcome.value));
    return update && changes.has(block)
      ? []
      : [`${name} gives\n${json(verdict.actual)}\nand not\n${block.content}`];
  });
}

const json = (value: unknown) =>
  JSON.stringify(value, undefined, JSON.stringify(value).length > 80 ? 2 : 0);

function lineComplaints(
  { role, block, input }: Claim,
  specimen: Specimen,
  language: AnyLanguage,
): string[] {
  const [key = ''] = block.words;
  const lines = block.count === 0 ? [] : block.content.split('\n');
  return lines.flatMap((line) =>
    waysOf(language).flatMap(({ name, answer }) => {
      const outcome = answer(specimen.text, { ...specimen.options, ...input, [key]: line });
      if (outcome === undefined) return [];
      const verdict = judge({ expect: { matches: role === 'matches' } }, outcome);
      return verdict.passed
        ? []
        : [`${name}: not in \`${role}\`, gives ${json(verdict.actual)}: ${line}`];
    }),
  );
}
