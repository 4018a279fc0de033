import { positionAt } from '@sluice/core';
import type { AnyLanguage } from 'sluice';
import type { Checked } from '../findings.ts';
import { fileText, withoutLastEnd } from '../input/text.ts';
import type { Io } from '../io.ts';
import type { LanguageOptions } from '../language-argument.ts';

/** Validates the text of a file; its last line end is no part of it. */
export async function checkFile(
  io: Io,
  file: string,
  language: AnyLanguage,
  options: LanguageOptions,
): Promise<Checked> {
  const text = withoutLastEnd(await fileText(file, io));
  const { diagnostics } = language.validate(text, options);
  const findings = diagnostics.map((diagnostic) => ({
    file,
    language: language.id,
    diagnostic,
    start: positionAt(text, diagnostic.span.start),
    end: positionAt(text, diagnostic.span.end),
    text,
  }));
  return { file, language, findings };
}
