/** A text that is a million deep or wide. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
}

const times = 1_000_000;

/** Built anew on each call: they are too big to be kept. */
export function hostileTexts(): Hostile[] {
  const repeated = [
    '{',
    '[',
    '(',
    '"',
    '!',
    '-',
    '%',
    '*',
    '?',
    '\\',
    '{"a":',
    '[[',
    '{"$or":[',
    'NOT ',
    ' && ',
    '$.a.',
  ];
  return [
    ...repeated.map((unit) => ({ name: `\`${unit}\` a million times`, text: unit.repeat(times) })),
    { name: 'a million levels of object', text: `${'{"a":'.repeat(times)}1${'}'.repeat(times)}` },
    { name: 'a million levels of parentheses', text: `${'('.repeat(times)}a${')'.repeat(times)}` },
    { name: 'a million values', text: `{"a":[${'1,'.repeat(times)}1]}` },
    {
      name: 'a million keys',
      text: `{${Array.from({ length: times }, (_, i) => `"k${i}":[1]`).join(',')}}`,
    },
    { name: 'a million terms', text: 'term '.repeat(times) },
    { name: 'a million conditions', text: `{ ${'$.a = 1 && '.repeat(times)}$.a = 1 }` },
    { name: 'a million fields', text: `[${'f,'.repeat(times)}f]` },
    { name: 'a million wildcards', text: `{"a":[{"wildcard":"${'*a'.repeat(times)}"}]}` },
    { name: 'a million bars in a regex', text: `%${'(a|'.repeat(times)}%` },
  ];
}
