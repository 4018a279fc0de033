import { unwrap } from '@sluice/core';
import { parse } from '@sluice/event-pattern';
import { complexityOf } from '@sluice/event-pattern/internal/complexity/complexity';
import { describe, expect, test } from 'vitest';

const count = (pattern: object) => complexityOf(unwrap(parse(JSON.stringify(pattern)))).value;
const wildcards = (...texts: readonly string[]) => ({ x: texts.map((wildcard) => ({ wildcard })) });
const list = <T>(length: number, make: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(i));

describe('one wildcard', () => {
  test.each([
    ['', 1],
    ['abc', 1],
    ['*', 2],
    ['*.png', 2],
    ['*aa', 3],
    ['*/dir/*', 4],
    ['*"*', 4],
    ['*\\**', 3],
    ['/Users/*/dir/dir/dir/dir/dir/doc.txt', 7],
    ['*:*:*:*:*:event-bus/*', 11],
    ['*a*a*a*a*a', 10],
    ['*é*', 3],
    [`*${'🙂'.repeat(5)}*`, 7],
    [`*${'🙂'.repeat(10)}*`, 12],
  ])('%s counts %d', (text, complexity) => expect(count(wildcards(text))).toBe(complexity));

  test('a star after itself counts the beginnings that one text matches', () => {
    expect(list(10, (i) => count(wildcards(`*${'a'.repeat(i)}`)))).toEqual([
      2, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});

describe('several wildcards of one field', () => {
  test('different ones add up', () => {
    expect(count(wildcards(...list(10, (i) => `${i}*x`)))).toBe(10);
    expect(count(wildcards(...list(11, (i) => `${i}*x`)))).toBe(11);
    expect(count(wildcards('*a*', '*b*', '*c*'))).toBe(9);
    expect(count(wildcards('a*', 'b*'))).toBe(2);
  });

  test('equal ones share their first states, and more of them without letters', () => {
    expect(count(wildcards(...list(5, () => '*a*')))).toBe(11);
    expect(count(wildcards(...list(5, () => '*:*')))).toBeLessThan(11);
  });

  test('plain strings beside them count nothing', () => {
    expect(
      count({ x: ['abc', 5, null, { wildcard: '*' }, { prefix: 'a' }, { exists: true }] }),
    ).toBe(2);
  });

  test('one list under anything-but shares what its wildcards begin with', () => {
    expect(count({ x: [{ 'anything-but': { wildcard: ['*/init/*', '*/dir/*'] } }] })).toBe(5);
    expect(count({ x: [{ 'anything-but': { wildcard: ['a*aaa', 'aa*aa'] } }] })).toBe(7);
    expect(count({ x: [{ 'anything-but': { wildcard: list(5, (i) => `*a${i}*`) } }] })).toBe(11);
  });
});

describe('several fields', () => {
  test('the heaviest one counts', () => {
    expect(count({ x: [{ wildcard: '*a*a' }], y: [{ wildcard: '*b*b*b' }] })).toBe(6);
    expect(count({ detail: Object.fromEntries(list(12, (i) => [i, [{ wildcard: '*a*' }]])) })).toBe(
      3,
    );
  });

  test('alternatives of one field add up', () => {
    expect(count({ $or: list(10, (i) => ({ value: [{ wildcard: `${i}*x` }] })) })).toBe(10);
  });

  test('a field before `$or` stands in every combination anew', () => {
    expect(count({ a: [{ wildcard: '*x*' }], $or: [{ b: [1] }, { c: [1] }] })).toBe(5);
    expect(count({ a: [{ wildcard: '*:*' }], $or: [{ b: [1] }, { c: [1] }] })).toBe(3);
  });

  test('alternatives behind the same value add up, behind different ones they do not', () => {
    const branch = (a: string, wildcard: string) => ({ a: [a], b: [{ wildcard }] });
    expect(count({ $or: [branch('x', '*a*'), branch('x', '*b*')] })).toBe(6);
    expect(count({ $or: [branch('x', '*a*'), branch('y', '*b*')] })).toBe(3);
  });

  test('what follows an absent field is not counted', () => {
    const heavy = [{ wildcard: '*a'.repeat(8) }];
    expect(count({ aaa: [{ exists: false }], zzz: heavy })).toBe(0);
    expect(count({ aaa: heavy, zzz: [{ exists: false }] })).toBe(16);
    expect(count({ aaa: [{ exists: true }], zzz: heavy })).toBe(16);
    expect(count({ aaa: [{ exists: false }, 'x'], zzz: heavy })).toBe(16);
    const hidden = { aaa: [{ exists: false }], zzz: heavy };
    expect(count({ $or: [hidden, { aaa: [{ exists: false }, 'x'], zzz: ['y'] }] })).toBe(16);
  });
});

describe('counting is bounded', () => {
  test.each([
    ['many stars', wildcards('*a'.repeat(5000))],
    ['many wildcards', wildcards(...list(2000, (i) => `*${i}*`))],
    ['a long list', { x: [{ 'anything-but': { wildcard: list(2000, (i) => `*${i}*${i}`) } }] }],
    [
      'fields that fork',
      Object.fromEntries(list(40, (i) => [`f${i}`, ['x', { wildcard: '*a*' }]])),
    ],
    [
      'alternatives that fork',
      {
        $or: list(3, (k) =>
          Object.fromEntries(list(30, (i) => [`f${i}`, ['x', 'y'].slice(k % 2)])),
        ),
      },
    ],
    ['a text beyond all measure', wildcards('a'.repeat(200_000), '*b*')],
  ])('%s', (_, pattern) => {
    const begun = performance.now();
    expect(complexityOf(unwrap(parse(JSON.stringify(pattern))))).toHaveProperty('value');
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('where it is given up, it says so', () => {
    const pattern = wildcards(...list(2000, (i) => `*${i}*`));
    expect(complexityOf(unwrap(parse(JSON.stringify(pattern)))).unfinished).toBe(true);
  });
});
