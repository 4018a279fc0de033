import { unwrap } from '@sluice/core';
import { compile, describe as described, type XrayFilterOptions } from '@sluice/xray-filter';
import { expect, test } from 'vitest';
import { printedWithoutEval } from '../support/without-eval.ts';

const matcher = (text: string, options: XrayFilterOptions = {}) =>
  unwrap(compile(text, options), text);

const engines = ['code', 'closures', 'reference'] as const;

test('code is made where it may be, and says itself', () => {
  const made = matcher('ok AND service("a") { annotation.k > 1 } OR group.name = "g"', {
    groups: { g: 'fault' },
  });
  expect(made.engine).toBe('code');
  expect(made.source).toContain('isItem');
  expect(described(made)).toMatchObject({
    engine: 'code',
    plan: { kind: 'any' },
    groups: { g: { kind: 'look' } },
  });
  expect(JSON.parse(JSON.stringify(described(made)))).toEqual(described(made));
});

test('closures and the reference have no source', () => {
  for (const engine of ['closures', 'reference'] as const) {
    const made = matcher('ok', { engine });
    expect(made).toMatchObject({ engine });
    expect(described(made)).not.toHaveProperty('source');
  }
});

test('where code may not be made, closures run, even where code was asked for', () => {
  const script = `
    import { compile } from '@sluice/xray-filter';
    for (const engine of ['auto', 'code']) {
      const { value } = compile('ok', { engine });
      console.log(value.engine, value.test({ ok: true }), value.test({ ok: false }));
    }
  `;
  expect(printedWithoutEval(script)).toBe('closures true false\n'.repeat(2));
});

test('a text that is refused is not compiled', () => {
  expect(compile('name = "x"').ok).toBe(false);
});

test('no text of an expression becomes code', () => {
  const odd = `"]);throw 1;//\`$\{a}\\\\\u2028`;
  const text = JSON.stringify(odd);
  const { test: matches } = matcher(
    `annotation[${text}] = ${text} AND user CONTAINS ${text} AND service(${text})`,
  );
  const trace = { annotations: { [odd]: odd }, user: `x${odd}x`, services: [{ name: odd }] };
  expect(matches(trace)).toBe(true);
  expect(matches({ ...trace, user: 'x' })).toBe(false);
});

test('any JSON is a trace or none, and nothing throws', () => {
  for (const engine of engines) {
    const { test: matches, testText } = matcher('!ok', { engine });
    for (const value of [null, 5, 'x', true, [], [{}], undefined])
      expect(matches(value)).toBe(false);
    expect(matches({})).toBe(true);
    for (const text of ['', '{', '[]', '5', 'null', '"x"']) expect(testText(text)).toBeUndefined();
    expect(testText('{}')).toBe(true);
    expect(testText('{"ok":true}')).toBe(false);
  }
});

test('a trace is read anew each time, groups too', () => {
  for (const engine of engines) {
    const { test: matches } = matcher('group.name = "g" AND group.name = "g"', {
      engine,
      groups: { g: 'fault' },
    });
    const trace = { fault: true };
    expect(matches(trace)).toBe(true);
    trace.fault = false;
    expect(matches(trace)).toBe(false);
  }
});

test('groups that speak of each other many times over are asked once each', () => {
  const groups = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => {
      const next = `group.name = "g${i + 1}"`;
      return [`g${i}`, i === 29 ? 'partial' : `!(${next} OR !${next}) OR ${next} AND ${next}`];
    }),
  );
  for (const engine of engines) {
    const { test: matches } = matcher('group.name = "g0"', { engine, groups });
    expect(matches({ partial: true })).toBe(true);
    expect(matches({ partial: false })).toBe(false);
  }
});

test('equalities with one subject become one set, and what is cheap comes first', () => {
  const { program } = matcher(
    'service("a") AND (user = "a" OR user = "b" OR user = "a" OR annotation.x = "b") AND ok',
  );
  expect(program.plan).toMatchObject({
    kind: 'all',
    of: [
      { key: 'ok' },
      { kind: 'any', of: [{ check: { kind: 'among', values: ['a', 'b'] } }, { key: 'x' }] },
      { kind: 'some', list: 'services' },
    ],
  });
  expect(matcher('user = "a" OR user = "a"').program.plan).toMatchObject({
    kind: 'look',
    check: { kind: 'equal' },
  });
});

test('what can never hold is not looked for', () => {
  for (const text of ['duration < "x"', 'service() { user CONTAINS 5 }', 'group.name = "x"']) {
    expect(matcher(text).program.plan).toEqual({ kind: 'always', value: false });
  }
  expect(matcher('!(duration < "x")').program.plan).toEqual({ kind: 'always', value: true });
  expect(matcher('ok OR duration < "x"').program.plan).toMatchObject({ kind: 'look' });
  expect(matcher('rootcause.fault.service { first = "x" }').program.plan).toEqual({
    kind: 'always',
    value: false,
  });
});
