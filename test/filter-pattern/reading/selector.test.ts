import { applyFix } from '@sluice/core';
import { readSelector } from '@sluice/filter-pattern/internal/reading/selector';
import { expect, test } from 'vitest';

test('names, keys in brackets, indexes and wildcards are steps', () => {
  expect(readSelector(`$.a-b_1['c.d'].["e'f"][0].[12].*.[*]`)).toMatchObject({
    steps: [
      { kind: 'key', name: 'a-b_1' },
      { kind: 'key', name: 'c.d' },
      { kind: 'key', name: "e'f" },
      { kind: 'index', index: 0 },
      { kind: 'index', index: 12 },
      { kind: 'wildcard', bracket: false },
      { kind: 'wildcard', bracket: true },
    ],
    bareBracket: false,
  });
});

test('a bracket right after `$` is read and marked', () => {
  expect(readSelector(`$['a']`)).toMatchObject({ steps: [{ name: 'a' }], bareBracket: true });
});

test('an index too large for any array stays a number', () => {
  const { steps } = readSelector(`$.a[${'9'.repeat(400)}]`);
  expect(steps[1]).toEqual({ kind: 'index', index: Number.MAX_SAFE_INTEGER });
});

test.each([
  ['$', /names no field/, '$'],
  ['$a', /no point follows/, 'a'],
  ['$..a', /descends/, '..'],
  ['$.a..b', /descends/, '..'],
  ['$.a[-1]', /counts from the end/, '[-1]'],
  ['$.a[0:2]', /slice/, '[0:2]'],
  ['$.a[0', /never closed/, '[0'],
  ['$.[x]', /no index/, '[x]'],
  ['$.a@b', /without brackets/, '@'],
  ['$.a.', /without brackets/, '.'],
])('%s is refused', (text, reason, found) => {
  const { fault } = readSelector(text);
  expect(fault?.reason).toMatch(reason);
  expect(text.slice(fault?.span.start, fault?.span.end)).toBe(found);
});

test('a fault has a fix where one edit leaves nothing to mend', () => {
  const mended = (text: string) => {
    const fix = readSelector(text).fault?.fix;
    return fix && applyFix(text, fix);
  };
  expect(mended('$.@t.b')).toBe("$.['@t'].b");
  expect(mended('$.x.a@b')).toBe("$.x.['a@b']");
  expect(mended('$a.b')).toBe('$.a.b');
  expect(mended('$.a[0]b')).toBe('$.a[0].b');
  expect(mended('$.a..b')).toBeUndefined();
  expect(mended('$.a@[*]b')).toBeUndefined();
  expect(mended('$.a@b.c@d')).toBeUndefined();
});
