import { languages } from '@sluice/sluice';
import { examplesOf } from './examples/index.ts';

/** What a visitor has written; all of it stands in the address's fragment, which is never sent. */
export interface Draft {
  readonly language: string;
  readonly surface: string;
  readonly text: string;
  readonly input: string;
}

const first = languages[0]!.id;

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
export function readFragment(fragment: string): Draft {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const language = fields.get('language') ?? first;
  if (!languages.some(({ id }) => id === language)) return draftOf(first);
  const text = fields.get('text');
  if (text === null) return draftOf(language);
  return {
    language,
    surface: fields.get('surface') ?? '',
    text,
    input: fields.get('input') ?? '',
  };
}
