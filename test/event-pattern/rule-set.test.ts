import { unwrap } from '@sluice/core';
import { compile, compileAll, describe as describeProgram } from '@sluice/event-pattern';
import { expect, test } from 'vitest';
import { workload } from '../../bench/event-pattern/generate.ts';

const setOf = (rules: Record<string, string>, options = {}) => unwrap(compileAll(rules, options));

test('the ids of the rules that match come in the order in which they were added', () => {
  const set = setOf({
    z: '{"a":["x"]}',
    y: '{"a":[{"prefix":"x"}]}',
    x: '{"b":[{"exists":false}]}',
    w: '{"b":[1]}',
  });
  expect(set.match({ a: 'x' })).toEqual(['z', 'y', 'x']);
  expect(set.match('{"a":"xy","b":1.0}')).toEqual(['y', 'w']);
  expect(set.match({ b: 2 })).toEqual([]);
});

test('rules are found by every kind of item', () => {
  const items = {
    text: '"x"',
    number: '1',
    whole: '9007199254740993',
    constant: 'null',
    prefix: '{"prefix":"pre"}',
    suffix: '{"suffix":"post"}',
    wildcard: '{"wildcard":"a*b*c"}',
    whole_case: '{"equals-ignore-case":"Q"}',
    start: '{"prefix":{"equals-ignore-case":"Pr"}}',
    end: '{"suffix":{"equals-ignore-case":"St"}}',
    range: '{"numeric":[">",1,"<=",5]}',
    block: '{"cidr":"10.0.0.0/8"}',
    address: '"10.0.0.1"',
    exists: '{"exists":true}',
    but: '{"anything-but":"x"}',
    butNumber: '{"anything-but":1}',
    absent: '{"exists":false}',
  };
  const rules = Object.fromEntries(
    Object.entries(items).map(([id, item]) => [id, `{"a":[${item}],"b":[{"anything-but":0}]}`]),
  );
  const set = setOf(rules);
  const values = [
    '"x"',
    '1',
    '1.00',
    '9007199254740993',
    '1e400',
    'null',
    'true',
    '"presto"',
    '"post"',
    '"abc"',
    '"q"',
    '"PRST"',
    '5',
    '"10.0.0.1"',
    '"010.0.0.2"',
    '[]',
    '["x",1,{}]',
    '4.50',
  ];
  for (const value of values) {
    const event = `{"a":${value},"b":1}`;
    const alone = Object.keys(rules).filter((id) => unwrap(compile(rules[id]!)).test(event));
    expect([event, set.match(event)]).toEqual([event, alone]);
  }
  for (const id of Object.keys(rules)) expect(set.remove(id)).toBe(true);
  expect(set.size).toEqual({ rules: 0, subRules: 0, unfound: 0, paths: 0, fields: 0 });
  expect(set.match('{"a":"x","b":1}')).toEqual([]);
});

test('a rule can be replaced and taken away, and what it asked for is forgotten', () => {
  const set = setOf({ one: '{"a":["x"]}', two: '{"a":["x"],"b":{"c":["y"]}}' });
  expect(set.match({ a: 'x', b: { c: 'y' } })).toEqual(['one', 'two']);
  expect(set.add('one', '{"a":["z"]}').ok).toBe(true);
  expect(set.match({ a: 'x', b: { c: 'y' } })).toEqual(['two']);
  expect(set.match({ a: 'z' })).toEqual(['one']);
  expect(set.remove('two')).toBe(true);
  expect(set.remove('two')).toBe(false);
  expect(set.size).toMatchObject({ rules: 1, paths: 1, fields: 1 });
  expect(set.add('three', '{"b":{"c":["y"]}}').ok).toBe(true);
  expect(set.match({ b: { c: 'y' } })).toEqual(['three']);
});

test('a bad text changes nothing and says why', () => {
  const set = setOf({ one: '{"a":["x"]}' });
  expect(set.add('one', '{"a":"x"}').ok).toBe(false);
  expect(set.has('one')).toBe(true);
  expect(set.match({ a: 'x' })).toEqual(['one']);
});

test('a set with a bad rule names it and keeps the good ones', () => {
  const outcome = compileAll([
    ['good', '{"a":["x"]}'],
    ['bad', '{"a":"x"}'],
  ]);
  expect(outcome.ok).toBe(false);
  const error = outcome.diagnostics.find(({ severity }) => severity === 'error');
  expect(error?.message).toMatch(/^rule "bad": /);
  expect(!outcome.ok && outcome.partial?.match({ a: 'x' })).toEqual(['good']);
});

test('events that cannot be read match nothing, and say why when asked', () => {
  const set = setOf({ one: '{"a":[{"exists":false}]}' });
  for (const bad of ['{', '[]', new Uint8Array([0xff]), [] as object, 1 as never]) {
    expect(set.match(bad)).toEqual([]);
    expect(set.evaluate(bad).diagnostics[0]?.code).toMatch(/^EP50/);
  }
  expect(set.matchText('{')).toBe(undefined);
  expect(set.matchText('{}')).toEqual(['one']);
  expect(unwrap(set.evaluate({}))).toEqual(['one']);
});

test('a rule that cannot be decided does not hide the others', () => {
  const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9'];
  const free = `{${keys.slice(1, 9).map((key) => `"${key}":1`)}}`;
  const array = `"a":[${Array(9).fill(free)}]`;
  const event = `{"b":1,"a":[{"k0":1},{"k9":1}],${Array(8).fill(array)}}`;
  const set = setOf({
    tangled: `{"a":{${keys.map((key) => `"${key}":[1]`)}}}`,
    plain: '{"b":[1]}',
  });
  const outcome = set.evaluate(event);
  expect(outcome.diagnostics[0]?.code).toBe('EP5004');
  expect(!outcome.ok && outcome.partial).toEqual(['plain']);
  expect(set.match(event)).toEqual(['plain']);
});

test('keys that the service passes over are passed over rule by rule', () => {
  const set = setOf({
    strict: '{"a":{"":["x"]}}',
    loose: '{"a":{"":["x"]},"b":{"":{"c":[{"exists":false}]}}}',
    plain: '{"a":["x"]}',
  });
  expect(set.match('{"a":{"":"x"}}')).toEqual(['loose']);
  expect(set.match('{"a.":"x"}')).toEqual(['strict', 'loose']);
  expect(set.remove('strict')).toBe(true);
  expect(set.match('{"a.":"x"}')).toEqual(['loose']);
  const clean = setOf({ strict: '{"a":{"":["x"]}}' }, { quirks: false });
  expect(clean.match('{"a":{"":"x"}}')).toEqual(['strict']);
});

test('many mixed rules answer as each does alone', () => {
  const { rules, events } = workload(400, 150, 7);
  const set = unwrap(compileAll(rules));
  const alone = rules.map(([id, text]) => [id, unwrap(compile(text)).test] as const);
  for (const event of events) {
    const wanted = alone.filter(([, matches]) => matches(event)).map(([id]) => id);
    expect(set.match(event)).toEqual(wanted);
    expect(set.match(JSON.stringify(event))).toEqual(wanted);
  }
});

test('programs are described as plain JSON', () => {
  const matcher = unwrap(
    compile('{"a":{"b":["x",{"numeric":[">",1]},{"exists":false}]},"c":[{"cidr":"10.0.0.0/8"}]}'),
  );
  const described = describeProgram(matcher);
  expect(JSON.parse(JSON.stringify(described))).toMatchObject({
    kind: 'matcher',
    engine: 'code',
    rules: [['a.b', 'c']],
    fields: [{ path: 'a.b', asks: { texts: ['x'], absent: true } }, { path: 'c' }],
  });
  expect(describeProgram(unwrap(compile('{"a":[1]}', { engine: 'closures' })))).not.toHaveProperty(
    'source',
  );
  expect(describeProgram(setOf({ one: '{"a":["x"]}' }))).toMatchObject({
    kind: 'rule-set',
    rules: 1,
  });
});
