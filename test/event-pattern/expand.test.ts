import { unwrap } from '@sluice/core';
import { parse } from '@sluice/event-pattern';
import { countCombinations, expand } from '@sluice/event-pattern/internal/expand';
import { expect, test } from 'vitest';

const read = (text: string) => unwrap(parse(text), text);

/** Sub-rules with the lexemes of their items. */
function expanded(text: string, quirks = true): readonly Record<string, string[]>[] {
  return expand(read(text), { quirks }).map((rule) =>
    Object.fromEntries(
      [...rule].map(([path, items]) => [
        path,
        items.map((item) => (item.kind === 'number' ? item.lexeme : item.kind)),
      ]),
    ),
  );
}

test('a pattern without `$or` is one sub-rule of dotted paths', () => {
  expect(expanded('{"a":[1],"b":{"c":{"d":[2,3]}}}')).toEqual([{ a: ['1'], 'b.c.d': ['2', '3'] }]);
});

test('nested and dotted spellings of a path are one path, and the last array wins', () => {
  expect(expanded('{"a":{"b":[1]},"a.b":[2]}')).toEqual([{ 'a.b': ['2'] }]);
  expect(expanded('{"a":{"b":[1]},"a":{"c":[2]}}')).toEqual([{ 'a.b': ['1'], 'a.c': ['2'] }]);
});

test('an alternative replaces what stands before `$or`, and what stands after replaces it', () => {
  expect(expanded('{"a":[1],"$or":[{"a":[2]},{"b":[1]}]}')).toEqual([
    { a: ['2'] },
    { a: ['1'], b: ['1'] },
  ]);
  expect(expanded('{"$or":[{"a":[2]},{"b":[1]}],"a":[1]}')).toEqual([
    { a: ['1'] },
    { a: ['1'], b: ['1'] },
  ]);
});

test('several `$or` multiply, nested ones add, and both keep the path they stand at', () => {
  const text =
    '{"x":{"$or":[{"a":[1]},{"$or":[{"b":[1]},{"c":[1]}]}]},"$or":[{"d":[1]},{"e":[1]}]}';
  expect(expanded(text)).toHaveLength(6);
  expect(expanded(text)[1]).toEqual({ 'x.b': ['1'], d: ['1'] });
  expect(countCombinations(read(text))).toBe(6);
});

test('combinations are counted without making them', () => {
  const or = '{"$or":[{"a":[1]},{"b":[1]}]}';
  const many = Array.from({ length: 60 }, (_, i) => `"k${i}":${or}`).join(',');
  expect(countCombinations(read(`{${many}}`))).toBe(2 ** 60);
});

test('a leaf under an empty key at the top loses that key, as the service has it', () => {
  expect(expanded('{"":{"a":[1]}}')).toEqual([{ a: ['1'] }]);
  expect(expanded('{"":{"a":[1]}}', false)).toEqual([{ '.a': ['1'] }]);
  expect(expanded('{"":{"a":{"b":[1]}},"":[2],"c":{"":[3]}}')).toEqual([
    { '.a.b': ['1'], '': ['2'], 'c.': ['3'] },
  ]);
});
