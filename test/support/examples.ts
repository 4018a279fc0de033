import type { Example } from '@sluice/core';
import type { AnyLanguage } from 'sluice';
import { readCorpus } from './corpus.ts';

/** A text with the options that belong to it. */
export interface Sample {
  readonly text: string;
  readonly options: object;
  readonly input?: unknown;
}

export const sampleOf = (example: Example): Sample =>
  typeof example === 'string' ? { text: example, options: {} } : { options: {}, ...example };

/** Real texts of a language, right and wrong: from its catalogue and from the corpus. */
export function samplesOf(language: AnyLanguage): readonly Sample[] {
  const shown = Object.values(language.codes).flatMap(({ bad, good }) => [bad, good].map(sampleOf));
  const pages = readCorpus().filter((page) => page.language === language.id);
  const told = pages.flatMap((page) =>
    page.specimens.map(({ text, options }) => ({ text, options })),
  );
  return [...shown, ...told];
}
