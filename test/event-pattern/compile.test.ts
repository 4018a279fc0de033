import { unwrap } from '@sluice/core';
import { compile, type EventInput } from '@sluice/event-pattern';
import { describe, expect, test } from 'vitest';
import { printedWithoutEval } from '../support/without-eval.ts';

const engines = ['code', 'closures', 'reference'] as const;

test('a bad pattern is refused', () => {
  const outcome = compile('{"a":1}');
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics[0]?.severity).toBe('error');
});

test('warnings travel with the matcher', () => {
  const outcome = compile('{"a":[{"anything-but":"x"},{"anything-but":"y"}]}');
  expect(outcome.ok).toBe(true);
  expect(outcome.diagnostics).not.toEqual([]);
});

test('code is made where it may be and where it pays', () => {
  const { engine, source } = unwrap(compile('{"a":{"b":["x"]}}'));
  expect(engine).toBe('code');
  expect(source).toContain('"b"');
  expect(unwrap(compile('{"a":["x"]}', { engine: 'closures' })).engine).toBe('closures');
  expect(unwrap(compile('{"a":["x"]}', { engine: 'reference' })).engine).toBe('reference');
  // Empty steps have meanings that only the general way knows.
  expect(unwrap(compile('{"a":{"":["x"]}}')).engine).toBe('closures');
});

test('where code may not be made, closures run', () => {
  const script = `
    import { compile } from '@sluice/event-pattern';
    const { value } = compile('{"a":{"b":[1]}}');
    console.log(value.engine, value.test({ a: { b: 1 } }), value.test({ a: { b: 2 } }));
  `;
  expect(printedWithoutEval(script)).toBe('closures true false\n');
});

test('no text of a pattern becomes code', () => {
  const text = JSON.stringify({ '"];x': ['`+process+`\u2028', '\\"'], "'+a": [{ prefix: '*/' }] });
  const { test: matches } = unwrap(compile(text));
  expect(matches({ '"];x': '`+process+`\u2028', "'+a": '*/b' })).toBe(true);
});

describe.each(engines)('%s', (engine) => {
  const matches = (pattern: string, event: unknown, options = {}) => {
    const matcher = unwrap(compile(pattern, { engine, ...options }));
    const outcome = matcher.evaluate(event as EventInput);
    const tested = matcher.test(event as EventInput);
    if (outcome.ok) expect(tested).toBe(outcome.value);
    return tested;
  };

  test('keys that every object answers to are keys like others', () => {
    const pattern =
      '{"constructor":{"name":["x"]},"__proto__":["y"],"toString":[{"exists":false}]}';
    expect(matches(pattern, JSON.parse('{"constructor":{"name":"x"},"__proto__":"y"}'))).toBe(true);
    expect(matches(pattern, {})).toBe(false);
    expect(matches('{"toString":[{"exists":true}]}', {})).toBe(false);
    expect(matches('{"a":{"length":[1]}}', { a: 'x' })).toBe(false);
    expect(matches('{"a":{"0":["x"]}}', { a: 'x' })).toBe(false);
    expect(matches('{"a":{"0":["x"]}}', { a: ['x'] })).toBe(false);
  });

  test('keys of several steps are found, unless the straight way matches already', () => {
    const pattern = '{"a":{"b":{"c":["x"]}}}';
    expect(matches(pattern, { 'a.b.c': 'x' })).toBe(true);
    expect(matches(pattern, { 'a.b': { c: 'x' } })).toBe(true);
    expect(matches(pattern, { a: { 'b.c': 'x' } })).toBe(true);
    expect(matches(pattern, { a: { 'b.c': 'x', b: { c: 'y' } } })).toBe(true);
    expect(matches(pattern, { a: { b: { c: 'x' } }, 'a.b': 1 })).toBe(true);
    expect(matches('{"a":{"b":[{"exists":false}]}}', { 'a.b': 1 })).toBe(false);
    expect(matches('{"a":{"b":[{"exists":false}]}}', { a: 1 })).toBe(true);
    expect(matches(pattern, { a: { b: 1 } })).toBe(false);
  });

  test('arrays are looked through', () => {
    expect(matches('{"a":["x"]}', { a: [1, 'x'] })).toBe(true);
    expect(matches('{"a":["x"]}', { a: [1, ['x']] })).toBe(true);
    expect(matches('{"a":["x"]}', { a: [{ a: 'x' }] })).toBe(false);
    expect(matches('{"a":[{"exists":false}]}', { a: [{}, []] })).toBe(true);
    expect(matches('{"a":[{"exists":false}]}', { a: [[1]] })).toBe(false);
    expect(matches('{"a":{"b":["x"],"c":["y"]}}', { a: [{ b: 'x' }, { c: 'y' }] })).toBe(false);
    expect(matches('{"a":{"b":["x"],"c":["y"]}}', { a: [{ b: 'x', c: 'y' }] })).toBe(true);
    expect(matches('{"a":{"b":{"c":["y"]}}}', { a: { b: [{ c: 'y' }] } })).toBe(true);
  });

  test('values that JSON cannot say are nothing, or not comparable', () => {
    const odd = { a: Symbol('a'), b: undefined, c: Number.POSITIVE_INFINITY, d: 5n, e: Number.NaN };
    expect(matches('{"a":[{"exists":false}],"b":[{"exists":false}]}', odd)).toBe(true);
    expect(matches('{"a":[{"anything-but":"x"}]}', odd)).toBe(false);
    expect(matches('{"c":[{"numeric":[">",1]}]}', odd)).toBe(false);
    expect(matches('{"c":[{"anything-but":1}],"e":[{"anything-but":[1,2]}]}', odd)).toBe(true);
    expect(matches('{"d":[5]}', odd)).toBe(true);
    expect(matches('{"d":[{"numeric":["<",5]}]}', odd)).toBe(false);
  });

  test('constants and mixed items', () => {
    const pattern = '{"a":[true,null,"x",7]}';
    for (const a of [true, null, 'x', 7, [false, 7]]) expect(matches(pattern, { a })).toBe(true);
    for (const a of [false, 'y', 8, [], {}]) expect(matches(pattern, { a })).toBe(false);
  });

  test('many items are asked at once', () => {
    const texts = Array.from({ length: 20 }, (_, i) => `t${i}`);
    const numbers = Array.from({ length: 20 }, (_, i) => i * 2);
    const pattern = JSON.stringify({
      a: [...texts, ...numbers, { prefix: 'p' }],
      b: [{ 'anything-but': texts }],
    });
    expect(matches(pattern, { a: 't19', b: 't20' })).toBe(true);
    expect(matches(pattern, { a: 38, b: 1 })).toBe(true);
    expect(matches(pattern, { a: 'px', b: 't1' })).toBe(false);
    expect(matches(pattern, { a: 39, b: 'x' })).toBe(false);
    expect(matches(JSON.stringify({ a: [{ 'anything-but': numbers }] }), { a: 4 })).toBe(false);
    expect(
      matches(JSON.stringify({ a: [{ 'anything-but': { prefix: texts } }] }), { a: 't15' }),
    ).toBe(false);
  });

  test('alternatives share what they can', () => {
    const pattern = '{"x":["1"],"$or":[{"a":{"b":["y"]}},{"a":{"c":["z"]},"d":[1]}]}';
    expect(matches(pattern, { x: '1', a: { b: 'y' } })).toBe(true);
    expect(matches(pattern, { x: '1', a: { c: 'z' }, d: 1 })).toBe(true);
    expect(matches(pattern, { x: '1', a: { c: 'z' }, d: 2 })).toBe(false);
    expect(matches(pattern, { x: '2', a: { b: 'y' } })).toBe(false);
    expect(matches(pattern, { x: '1', a: [{ c: 'z' }], d: 1 })).toBe(true);
  });

  test('more alternatives than code is made for still match', () => {
    const alternatives = Array.from({ length: 400 }, (_, i) => ({ [`k${i}`]: ['x'] }));
    const pattern = JSON.stringify({ $or: alternatives });
    expect(matches(pattern, { k399: 'x' }, { maxLength: 1e6 })).toBe(true);
    expect(matches(pattern, { k400: 'x' }, { maxLength: 1e6 })).toBe(false);
  });

  test('text and bytes are read', () => {
    expect(matches('{"a":[1.0]}', '{"a":1}')).toBe(true);
    expect(matches('{"a":["é"]}', new TextEncoder().encode('{"a":"é"}'))).toBe(true);
  });

  test('what cannot be read does not match, and says why when asked', () => {
    const matcher = unwrap(compile('{"a":[{"exists":false}]}', { engine }));
    for (const bad of ['{', '[]', new Uint8Array([0xff]), [], null, 1, undefined]) {
      expect(matcher.test(bad as never)).toBe(false);
      expect(matcher.evaluate(bad as never).diagnostics[0]?.code).toMatch(/^EP50/);
    }
    expect(matcher.testText('{')).toBe(undefined);
    expect(matcher.testText('{"a":1}')).toBe(false);
    expect(matcher.testText('{"b":1}')).toBe(true);
  });

  test('an event that allows for too many choices is given up', () => {
    const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9'];
    const free = `{${keys.slice(1, 9).map((key) => `"${key}":1`)}}`;
    const array = `"a":[${Array(9).fill(free)}]`;
    const event = `{"a":[{"k0":1},{"k9":1}],${Array(8).fill(array)}}`;
    const matcher = unwrap(compile(`{"a":{${keys.map((key) => `"${key}":[1]`)}}}`, { engine }));
    expect(matcher.evaluate(event).diagnostics[0]?.code).toBe('EP5004');
    expect(matcher.testText(event)).toBe(undefined);
  });
});
