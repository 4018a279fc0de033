import {
  endsIgnoringCase,
  hasSuffixIgnoringCase,
  matchesWildcard,
} from '@sluice/event-pattern/internal/reference/text';
import { expect, test } from 'vitest';

test('a wildcard takes any run of characters, and escaped characters as they are', () => {
  expect(matchesWildcard('abcabc', 'a*c')).toBe(true);
  expect(matchesWildcard('a\nb', 'a*b')).toBe(true);
  expect(matchesWildcard('a*\\', 'a\\*\\\\')).toBe(true);
  expect(matchesWildcard('ab', 'a')).toBe(false);
  expect(matchesWildcard('', '*')).toBe(true);
});

test('each letter stands for its lower or its upper form, however long', () => {
  expect([...endsIgnoringCase('SSx', ['ß'])]).toEqual([2]);
  expect([...endsIgnoringCase('ss', ['ß'])]).toEqual([]);
  expect([...endsIgnoringCase('i\u0307', ['İ'])]).toEqual([2]);
  expect(hasSuffixIgnoringCase('xSS', ['ß'])).toBe(true);
  expect(hasSuffixIgnoringCase('xss', ['ß'])).toBe(false);
});
