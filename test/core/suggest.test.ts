import { suggest } from '@sluice/core';
import { expect, test } from 'vitest';

const operators = ['prefix', 'suffix', 'anything-but', 'equals-ignore-case', 'exists', 'cidr'];

test.each([
  ['prefx', 'prefix'],
  ['perfix', 'prefix'],
  ['Prefix', 'prefix'],
  ['anything_but', 'anything-but'],
  ['equal-ignore-case', 'equals-ignore-case'],
  ['exist', 'exists'],
  ['cdir', 'cidr'],
])('`%s` was meant as `%s`', (word, meant) => {
  expect(suggest(word, operators)).toBe(meant);
});

test.each(['numeric', 'x', '', 'a long text that is near to nothing'])(
  '`%s` is near to nothing',
  (word) => {
    expect(suggest(word, operators)).toBeUndefined();
  },
);

test('a word that is right is not corrected', () => {
  expect(suggest('prefix', operators)).toBeUndefined();
});

test('a very long word costs nothing', () => {
  expect(suggest('x'.repeat(1_000_000), operators)).toBeUndefined();
});
