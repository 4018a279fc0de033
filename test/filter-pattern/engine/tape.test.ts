import { readObject } from '@sluice/filter-pattern/internal/engine/read-tape';
import {
  anyOf,
  elementOf,
  isText,
  memberOf,
  textOf,
} from '@sluice/filter-pattern/internal/engine/tape';
import { readObject as reference } from '@sluice/filter-pattern/internal/reference/json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messages } from '../../support/arbitraries/filter-pattern.ts';

/** As JSON.parse judges it, which is no code of ours. */
const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

describe('what is a JSON object is judged as JSON.parse and the reference do', () => {
  test('on texts near to JSON', () => {
    fc.assert(
      fc.property(messages, (text) => {
        expect([text, readObject(text)]).toEqual([text, isObject(text)]);
        expect([text, reference(text) !== undefined]).toEqual([text, isObject(text)]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('on any JSON, written in any way', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const text = JSON.stringify({ value }, null, indent);
        expect(readObject(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    ' ',
    '{',
    '{}',
    ' {\t}\r\n',
    '{}x',
    '{} {}',
    '[{}]',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{,}',
    '{"a":1 "b":2}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[}]',
    '{"a":[1}',
    '{a:1}',
    "{'a':1}",
    '{"a":01}',
    '{"a":-}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":1e}',
    '{"a":1e+}',
    '{"a":1E-7}',
    '{"a":-0}',
    '{"a":+1}',
    '{"a":tru}',
    '{"a":truex}',
    '{"a":nul',
    '{"a":"\\u00e9\\n\\/"}',
    '{"a":"\\u00eg"}',
    '{"a":"\\u00e"}',
    '{"a":"\\x"}',
    '{"a":"\\',
    '{"a":"x',
    '{"a":"\t"}',
    '{"a":"\u0000"}',
    '{"a":1\u0000}',
    '{"é":"😀"}',
    '{"a":"\ud800"}',
    '\ufeff{}',
    '{"a":1}\u00a0',
    '{"a" 1}',
    '{"a":"b":1}',
  ])('%j', (text) => {
    expect(readObject(text)).toBe(isObject(text));
    expect(reference(text) !== undefined).toBe(isObject(text));
  });
});

test('numbers are kept as they are written, escapes are resolved', () => {
  expect(readObject('{"a":1.00,"b":"x\\u0079","c":"é"}')).toBe(true);
  expect(textOf(memberOf(0, 'a'))).toBe('1.00');
  expect(textOf(memberOf(0, 'b'))).toBe('xy');
  expect(isText(memberOf(0, 'b'), 'xy')).toBe(true);
  expect(isText(memberOf(0, 'c'), 'é')).toBe(true);
  expect(isText(0, '')).toBe(false);
});

test('of equal keys the last counts, however it is written', () => {
  readObject('{"a":1,"b":[0,{"a":2}],"\\u0061":3}');
  expect(textOf(memberOf(0, 'a'))).toBe('3');
  expect(textOf(memberOf(elementOf(memberOf(0, 'b'), 1), 'a'))).toBe('2');
  expect(memberOf(memberOf(0, 'b'), 'a')).toBe(-1);
  expect(elementOf(0, 0)).toBe(-1);
  expect(elementOf(memberOf(0, 'b'), 2)).toBe(-1);
  expect(memberOf(memberOf(0, 'none'), 'a')).toBe(-1);
});

test('a value hidden by a later key is not among the values', () => {
  readObject('{"a":1,"a":2,"b":1,"b":3}');
  expect(anyOf(0, (row) => isText(row, '1'))).toBe(false);
  expect(anyOf(0, (row) => isText(row, '3'))).toBe(true);
  expect(anyOf(memberOf(0, 'a'), () => true)).toBe(false);
});

test('a million levels, values and equal keys take less than two seconds', () => {
  const times = 1_000_000;
  const texts = [
    `{"a":${'['.repeat(times)}${']'.repeat(times)}}`,
    `${'{"a":'.repeat(times)}1${'}'.repeat(times)}`,
    `{"a":[${'1,'.repeat(times)}1]}`,
    `{${'"a":1,'.repeat(times)}"a":2}`,
    `{"é":[${'"é",'.repeat(times)}1]}`,
  ];
  for (const text of texts) {
    const begun = process.cpuUsage();
    expect(readObject(text)).toBe(true);
    expect(anyOf(0, (row) => isText(row, '1'))).toBe(text.startsWith('{"a":1}'));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
  }
});
