import { firstMatchGlob, glob, readWildcard, segmentsOf } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function globs(segments: readonly string[], text: string): boolean {
  return new RegExp(`^${segments.join('[^]*')}$`).test(text);
}

function firstMatches([first, ...others]: readonly string[], text: string): boolean {
  let at = first!.length;
  if (others.length === 0) return text === first;
  if (!text.startsWith(first!)) return false;
  const last = others.pop()!;
  for (const segment of others) {
    const found = text.slice(at).search(segment);
    if (found < 0) return false;
    at += found + segment.length;
  }
  return (
    last === '' ||
    (text.slice(at).search(last) >= 0 &&
      at + text.slice(at).search(last) + last.length === text.length)
  );
}

const segment = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 });
const segments = fc.array(segment, { minLength: 1, maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 10 });

describe('a wildcard pattern', () => {
  it('matches as the same regular expression does', () => {
    fc.assert(
      fc.property(segments, text, (all, one) => {
        expect(glob(all)(one)).toBe(globs(all, one));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the first place of each segment when told to', () => {
    fc.assert(
      fc.property(segments, text, (all, one) => {
        expect(firstMatchGlob(all)(one)).toBe(firstMatches(all, one));
        if (firstMatchGlob(all)(one)) expect(glob(all)(one)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['*111.111.111', '111.111.111.111', false],
    ['111*111', '111.111.111.111', false],
    ['1*3', '123', true],
    ['*', '', true],
    ['a*', 'a', true],
  ])('without going back, `%s` on `%s` is %s', (pattern, one, expected) => {
    expect(firstMatchGlob(segmentsOf(pattern))(one)).toBe(expected);
  });
});

describe('reading a wildcard pattern', () => {
  it.each([
    ['', ['']],
    ['abc', ['abc']],
    ['*', ['', '']],
    ['a*b*', ['a', 'b', '']],
    ['a\\*b*c\\\\', ['a*b', 'c\\']],
    ['*\\**', ['', '*', '']],
    ['?', ['?']],
  ])('takes `%s`', (pattern, expected) => {
    expect(readWildcard(pattern)).toEqual({ ok: true, segments: expected });
  });

  it.each([
    ['**', 'consecutive', 0],
    ['foo**bar', 'consecutive', 3],
    ['a\\b', 'escape', 1],
    ['a*\\', 'escape', 2],
  ])('refuses `%s`: %s at %i', (pattern, fault, at) => {
    expect(readWildcard(pattern)).toEqual({ ok: false, fault, at });
  });
});
