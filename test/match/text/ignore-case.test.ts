import { endsWithIgnoreCase, equalsIgnoreCase, startsWithIgnoreCase } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** All texts that a pattern accepts, written out. */
function accepted(pattern: string): readonly string[] {
  const isHalf = (unit: string): boolean => /^[\ud800-\udfff]$/.test(unit);
  return pattern.split('').reduce<string[]>(
    (texts, unit) => {
      const forms = isHalf(unit) ? ['?'] : [unit.toLowerCase(), unit.toUpperCase()];
      return texts.flatMap((text) => forms.map((form) => text + form));
    },
    [''],
  );
}

const unit = fc.constantFrom('a', 'B', 'ß', 'İ', 'ς', 'ǅ', '\u212a', 'ΐ', 'ŉ', '😀', '?');
const pattern = fc.string({ unit, maxLength: 4 });
const value = fc.string({
  unit: fc.oneof(unit, fc.constantFrom('S', 's', 'i', '\u0307', 'k', 'Ǆ', 'ǆ')),
  maxLength: 6,
});

describe('ignoring case', () => {
  it('accepts each letter in its lower or upper form', () => {
    fc.assert(
      fc.property(pattern, value, fc.nat(), value, (one, start, pick, end) => {
        const all = accepted(one);
        const fitting = all[pick % all.length]!;
        for (const text of [
          start,
          fitting,
          start + fitting,
          fitting + end,
          start + fitting + end,
        ]) {
          expect(equalsIgnoreCase(one)(text)).toBe(all.includes(text));
          expect(startsWithIgnoreCase(one)(text)).toBe(all.some((form) => text.startsWith(form)));
          expect(endsWithIgnoreCase(one)(text)).toBe(all.some((form) => text.endsWith(form)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['ß', 'ß', true],
    ['ß', 'SS', true],
    ['ß', 'ss', false],
    ['İ', 'i\u0307', true],
    ['İ', 'i', false],
    ['ǅ', 'ǅ', false],
    ['ǅ', 'Ǆ', true],
    ['\u212a', 'k', true],
    ['\u212a', 'K', false],
    ['k', '\u212a', false],
    ['ς', 'σ', false],
    ['😀', '😀', false],
    ['😀', '??', true],
    ['😀', '?', false],
  ])('`%s` and `%s`: %s', (one, text, expected) => {
    expect(equalsIgnoreCase(one)(text)).toBe(expected);
  });

  it('takes whole characters when quirks are off', () => {
    const clean = { quirks: false };
    expect(equalsIgnoreCase('😀', clean)('😀')).toBe(true);
    expect(equalsIgnoreCase('😀', clean)('??')).toBe(false);
    expect(startsWithIgnoreCase('𐐀', clean)('𐐨x')).toBe(true);
    expect(endsWithIgnoreCase('x𐐨', clean)('X𐐀')).toBe(true);
  });
});
