import { languageOf, languages } from 'sluice';
import { expect, test } from 'vitest';

test('a language is found by its id', () => {
  for (const language of languages) expect(languageOf(language.id)).toBe(language);
  expect(languageOf('')).toBeUndefined();
  expect(languageOf('__proto__')).toBeUndefined();
});

test('ids are different, in kebab-case', () => {
  const ids = languages.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});
