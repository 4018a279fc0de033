import { parseJson, stringifyJson } from '@sluice/logs-insights/internal/value/json';
import { isMap } from '@sluice/logs-insights/internal/value/value';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('numbers stay as they are written', () => {
  const text = '{"a":[1.50,1e2,12345678901234567890],"b":-0}';
  expect(stringifyJson(parseJson(text)!)).toBe(text);
});

test('keys are ordinary, whatever they are', () => {
  const value = parseJson('{"__proto__":1,"constructor":2}')!;
  expect(isMap(value) && [...value.keys()]).toEqual(['__proto__', 'constructor']);
});

test.each(['', '{', '{a:1}', '[1,]', "{'a':1}", 'nul', '[1] x', '['.repeat(1000)])(
  '%j is no JSON',
  (text) => {
    expect(parseJson(text)).toBeUndefined();
  },
);

test('values that JSON has no words for are written as near as may be', () => {
  expect(stringifyJson([null, true, 'a"b', 1.5, Number.NaN])).toBe('[null,true,"a\\"b",1.5,null]');
  expect(stringifyJson([{ kind: 'instant', milliseconds: 0 }])).toBe('["1970-01-01 00:00:00.000"]');
});

test('what is JSON comes back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(JSON.parse(stringifyJson(parseJson(text)!))).toEqual(JSON.parse(text));
    }),
  );
});
