import { examplesOf } from './examples/index.ts';
import type { Named } from './named.ts';

/** What a visitor has written; all of it stands in the address's fragment, which is never sent. */
export interface Draft {
  readonly language: string;
  readonly surface: string;
  readonly text: string;
  readonly input: string;
}

/** The draft that a language starts with: its first example. */
export function draftOf(language: string): Draft {
  const [example] = examplesOf(language);
  return { language, surface: '', text: example?.text ?? '', input: example?.input ?? '' };
}

export function writeFragment({ language, surface, text, input }: Draft): string {
  const fields = new URLSearchParams({ language });
  if (surface !== '') fields.set('surface', surface);
  fields.set('text', text);
  fields.set('input', input);
  return `#${fields}`;
}

/** The draft in a fragment; an unknown language or an empty fragment starts afresh. */
export function readFragment(fragment: string, languages: readonly Named[]): Draft {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const language = languages.find(({ id }) => id === fields.get('language'));
  const text = fields.get('text');
  if (language === undefined || text === null) return draftOf((language ?? languages[0]!).id);
  return {
    language: language.id,
    surface: fields.get('surface') ?? '',
    text,
    input: fields.get('input') ?? '',
  };
}
