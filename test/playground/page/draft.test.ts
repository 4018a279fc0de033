import {
  type Draft,
  draftOf,
  readFragment,
  writeFragment,
} from '@sluice/playground/internal/page/draft';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const languages = [
  { id: 'event-pattern', title: 'Event patterns' },
  { id: 'no-examples', title: 'Others' },
];

const wellFormed = fc.string({ unit: 'grapheme' });

const drafts: fc.Arbitrary<Draft> = fc.record({
  language: fc.constantFrom('event-pattern', 'no-examples'),
  surface: wellFormed,
  text: wellFormed,
  input: wellFormed,
});

describe('the fragment of the address', () => {
  test('keeps a draft', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readFragment(writeFragment(draft), languages)).toEqual(draft);
      }),
    );
  });

  test('that is empty or names no language starts with the first example', () => {
    const start = draftOf('event-pattern');
    expect(start.text).not.toBe('');
    for (const fragment of ['', '#', '#language=x&text=y', '#nonsense%']) {
      expect(readFragment(fragment, languages)).toEqual(start);
    }
  });

  test('that names a language alone starts with its example, if there is one', () => {
    expect(readFragment('#language=no-examples', languages)).toEqual(draftOf('no-examples'));
    expect(readFragment('#language=no-examples&text=a', languages).input).toBe('');
  });
});
