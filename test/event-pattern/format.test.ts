import { unwrap } from '@sluice/core';
import { format } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';

const formatted = (text: string, options = {}) => unwrap(format(text, options));

describe('the canonical text', () => {
  test('has two blanks a level, and short arrays on one line', () => {
    const text =
      '{"source":["aws.ec2"],"detail":{"state":["running",{"prefix":"stop"}],"$or":[{"a":[1.0]},{"b":[{"exists":false}]}]}}';
    expect(formatted(text)).toBe(`{
  "source": ["aws.ec2"],
  "detail": {
    "state": ["running", {"prefix": "stop"}],
    "$or": [
      {
        "a": [1.0]
      },
      {
        "b": [{"exists": false}]
      }
    ]
  }
}`);
  });

  test('breaks long arrays up', () => {
    const values = ['a', 'b', 'c'].map((letter) => letter.repeat(30));
    expect(formatted(JSON.stringify({ source: values }))).toBe(
      `{\n  "source": [\n    ${values.map((each) => `"${each}"`).join(',\n    ')}\n  ]\n}`,
    );
  });

  test('has no blanks where it would be too long with them', () => {
    const text = `{ "a": ["${'x'.repeat(2035)}"] }`;
    expect(formatted(text)).toBe(text.replaceAll(' ', ''));
    const or = `{"$or":[{"a":[{"numeric":[">",1,"<",2]}]},{"b":[{"anything-but":["${'x'.repeat(1950)}","y"]}]}]}`;
    expect(formatted(or)).toBe(or);
  });
});

test.each([
  ['[1e3]', '[1e3]'],
  ['[null,true]', '[null, true]'],
  ['["\\u0061\\/"]', '["a/"]'],
  ['["\\ud800"]', '["\\ud800"]'],
  ['[{"exactly":"x"}]', '[{"exactly": "x"}]'],
  ['[{"suffix":{"equals-ignore-case":"x"}}]', '[{"suffix": {"equals-ignore-case": "x"}}]'],
  ['[{"numeric":[">",0,"<=",5.0]}]', '[{"numeric": [">", 0, "<=", 5.0]}]'],
  ['[{"cidr":"10.0.0.0/8"}]', '[{"cidr": "10.0.0.0/8"}]'],
  ['[{"anything-but":["x"]}]', '[{"anything-but": "x"}]'],
  ['[{"anything-but":[1,2.0]}]', '[{"anything-but": [1, 2.0]}]'],
  ['[{"anything-but":{"prefix":["x","y"]}}]', '[{"anything-but": {"prefix": ["x", "y"]}}]'],
])('%s is written %s', (before, after) =>
  expect(formatted(`{"a":${before}}`)).toBe(`{\n  "a": ${after}\n}`),
);

test('keys keep their order, even when they stand twice', () => {
  expect(formatted('{"b":[1],"a":[2],"b":[3]}')).toBe('{\n  "b": [1],\n  "a": [2],\n  "b": [3]\n}');
});

test('text after the pattern is left out without a word', () => {
  expect(format('{"a":[1]} x')).toEqual({ ok: true, value: '{\n  "a": [1]\n}', diagnostics: [] });
});

test('what cannot be read is not written', () => {
  expect(format('{"a":1}')).toMatchObject({ ok: false, diagnostics: [{ code: 'EP2004' }] });
});
