import { basename } from 'node:path';
import { type AnyLanguage, languages } from 'sluice';

/**
 * The language that a file's name tells: one of its parts between dots, after the first, is the
 * language's id, and it is no case file.
 */
export function languageOfFile(name: string): AnyLanguage | undefined {
  const parts = basename(name).split('.').slice(1);
  if (parts.at(-1) === 'jsonl') return undefined;
  return languages.find(({ id }) => parts.includes(id));
}
