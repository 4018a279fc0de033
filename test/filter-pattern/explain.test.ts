import { unwrap } from '@sluice/core';
import { explain } from '@sluice/filter-pattern';
import { expect, test } from 'vitest';

const explained = (text: string, message?: string) => unwrap(explain(text, message), text);

test('a text that is refused is not explained', () => {
  expect(explain('{ $.a }', '{}').ok).toBe(false);
});

test('the empty pattern is explained in a sentence', () => {
  expect(explained('', 'x')).toEqual({
    summary: 'Matches every message.',
    clauses: [],
    matches: true,
  });
});

test('long texts are cut', () => {
  const { clauses } = explained(`"${'x'.repeat(200)}"`, 'y');
  expect(clauses[0]?.text.length).toBeLessThan(120);
  const long = explained('{ $.a = 1 }', `{"a":"${'y'.repeat(200)}"}`);
  expect(long.clauses[0]?.found?.length).toBeLessThan(90);
});

test('a space-delimited pattern shows which token is which field', () => {
  const { facts, matches } = explained('[a, ..., b = "x y"]', '1 2 [3 4] "x y"');
  expect(matches).toBe(true);
  expect(facts).toEqual([
    { name: 'token 1 → $a', value: '1' },
    { name: 'token 2 → $2 (in `...`)', value: '2' },
    { name: 'token 3 → $3 (in `...`)', value: '3 4' },
    { name: 'token 4 → $b', value: 'x y' },
  ]);
});

test('a null that only a list holds is told', () => {
  const found = (message: string) => explained('{ $.a IS NULL }', message).clauses[0]?.found;
  expect(found('{"a":[1,null]}')).toBe('[1,null], a list that holds a null');
  expect(found('{"a":null}')).toBe('null');
  expect(found('{"a":[1]}')).toBe('[1]');
});

test('a value that would match is named', () => {
  const nearest = (text: string, message: string) =>
    explained(text, message).clauses.map((one) => one.nearest);
  expect(nearest('{ $.a = * }', '{}')).toEqual(['add `$.a` with any text or number']);
  expect(nearest('{ $.a != 1 }', '{"a":1}')).toEqual(['change it to another value']);
  expect(nearest('{ $.a > 1 }', '{"a":"2"}')).toEqual([
    'change it to a number that is greater than 1, without quotes',
  ]);
  expect(nearest('{ $.a IS NULL }', '{"a":"2"}')).toEqual(['change it to null']);
  expect(nearest('{ $.a NOT EXISTS }', '{"a":"2"}')).toEqual(['remove `$.a`']);
  expect(nearest('-%x%', 'x')).toEqual(['remove what `%x%` finds']);
  expect(nearest('%x% "" ?a', 'y')).toEqual([
    'add a text in which `%x%` is found',
    undefined,
    undefined,
  ]);
  expect(nearest('[a = %x%, ...]', 'y')[1]).toBe('change it to a text in which `%x%` is found');
});

test('the options of evaluation hold here too', () => {
  const matches = (options: object) =>
    unwrap(explain('{ $.a = *11 }', '{"a":"1111"}', options)).matches;
  expect(matches({})).toBe(false);
  expect(matches({ glob: true })).toBe(true);
});
