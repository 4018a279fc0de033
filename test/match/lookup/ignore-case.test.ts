import {
  type CasePart,
  endsWithIgnoreCase,
  equalsIgnoreCase,
  foldCase,
  IgnoreCaseIndex,
  startsWithIgnoreCase,
} from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWhatHolds } from './model.ts';

const unit = fc.constantFrom(
  'a',
  'A',
  'k',
  'K',
  '\u212a',
  'ß',
  'ẞ',
  's',
  'S',
  'İ',
  'i',
  '\u0307',
  '?',
  '𐐀',
  '𐐨',
);
const key = fc.string({ unit, maxLength: 4 });
const value = fc.string({ unit, maxLength: 6 });
const tests = { whole: equalsIgnoreCase, start: startsWithIgnoreCase, end: endsWithIgnoreCase };

describe('an index that ignores case', () => {
  it.each(['whole', 'start', 'end'] as const)('finds keys that the %s equals', (part: CasePart) => {
    for (const quirks of [true, false]) {
      findsWhatHolds({
        make: () => new IgnoreCaseIndex(part, { quirks }),
        key,
        value,
        holds: (one, text) => tests[part](one, { quirks })(text),
      });
    }
  });

  it('folds every letter as both of its cases', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const letter = String.fromCodePoint(code);
      const lower = letter.toLowerCase();
      const upper = letter.toUpperCase();
      if (lower === upper) continue;
      if (foldCase(lower) !== foldCase(upper))
        expect.unreachable(`${letter} U+${code.toString(16)}`);
      const mixed =
        lower.startsWith(upper) ||
        lower.endsWith(upper) ||
        upper.startsWith(lower) ||
        upper.endsWith(lower);
      if (mixed) expect.unreachable(`the cases of ${letter} hold each other`);
    }
  });
});
