import { Fields } from '@sluice/event-pattern/internal/event-fields';
import { NumberText } from '@sluice/event-pattern/internal/event-leaf';
import { readEvent } from '@sluice/event-pattern/internal/event-read';
import { reach, trieOf } from '@sluice/event-pattern/internal/event-trie';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** What is found at the paths, in their order; `undefined` for what cannot be read. */
function found(text: string, ...paths: readonly string[]): unknown[] | undefined {
  const trie = trieOf();
  const fields = new Fields();
  paths.forEach((path, slot) => {
    reach(trie, path).slot = slot;
  });
  if (!readEvent(text, trie, fields)) return undefined;
  return paths.map((_, slot) => fields.at(slot).values.slice(0, fields.at(slot).count));
}

test('every spelling of a path is found, and nothing else', () => {
  const text =
    ' {"a" : {"b":1, "c":{"b":9}} , "a.b":"x", "\\u0061":{"b":[true,[null],{"b":8}]}, "ab":7}';
  expect(found(text, 'a.b')).toEqual([[1, 'x', true, null]]);
});

test('numbers keep what their double forgets', () => {
  const text = '{"a":[1,-1,0.5,1.50,1e400,12345678901234567890,-0]}';
  const [values] = found(text, 'a') as [unknown[]];
  expect(values.slice(0, 3)).toEqual([1, -1, 0.5]);
  expect(values.slice(3)).toEqual(
    ['1.50', '1e400', '12345678901234567890', '-0'].map((each) => new NumberText(each)),
  );
  expect(new NumberText('1.50').value).toBe(1.5);
  expect(new NumberText('1e400').value).toBeNaN();
});

test('strings mean what their escapes say', () => {
  expect(found('{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00"}', 'a')).toEqual([
    ['"\\/\b\f\n\r\té😀'],
  ]);
});

test('values can be found at a path and below it', () => {
  expect(found('{"a":[1,{"b":2}]}', 'a', 'a.b')).toEqual([[1], [2]]);
});

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"b"',
  '1',
  '-',
  '0',
  '.5',
  'e3',
  'true',
  'false',
  'null',
  'nul',
  ' ',
  '\n',
  '"',
  '\\',
  'u00e9',
  '\u0001',
  '{"a":',
  '{"b":[1,{"a":',
  '"\\u12',
  '01',
  '{}',
  '[]',
  '+',
  'é',
];

test('well-formed is exactly what JSON.parse takes for an object', () => {
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 12 })
    .map((parts) => `{"a":${parts.join('')}`);
  fc.assert(
    fc.property(text, (text) => {
      expect(found(text, 'a') !== undefined).toBe(startsWithObject(text));
    }),
    { numRuns: 20_000 },
  );
});

/** What follows the object does not count. */
function startsWithObject(text: string): boolean {
  for (let end = text.indexOf('}'); end >= 0; end = text.indexOf('}', end + 1)) {
    try {
      JSON.parse(text.slice(0, end + 1));
      return true;
    } catch {}
  }
  return false;
}

test('nesting is limited, and no text is too deep to be refused', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(found(nested(999), 'b')).toEqual([[]]);
  expect(found(nested(1000), 'b')).toBe(undefined);
  expect(found('{"a":'.repeat(1e6), 'b')).toBe(undefined);
});
