import { describeFault, readJson } from '@sluice/syntax';
import { expect, test } from 'vitest';

test.each([
  ['', 'the text is empty'],
  ['[1,]', 'a value was expected, found `]`'],
  ['{a:1}', 'a key in double quotes was expected, found `a`'],
  ['{"a" 1}', 'a colon was expected, found `1`'],
  ['[1 2]', 'a comma was expected, found `2`'],
  [']', '`]` closes nothing that is open'],
  ['[1', '`[` is never closed'],
  ['"a', 'a string is never closed'],
  ['"\\x"', '`\\x` is no JSON escape'],
  ['01', '`01` is no JSON number'],
  ['True', '`True` is no JSON value'],
  ["'a'", 'a string stands in single quotes'],
  ['// a', 'JSON has no comments'],
  ['1 2', '`2` follows the end of the value'],
])('%j: %s', (text, message) => {
  const said = describeFault(readJson(text).faults[0]!);
  expect(said.message).toBe(message);
  expect(said.hint).not.toBe('');
});

test('a level too many is named with the limit', () => {
  const [fault] = readJson('[[[]]]', { maxDepth: 2 }).faults;
  expect(describeFault(fault!)).toEqual({
    message: 'it is nested deeper than 2 levels',
    hint: 'flatten it',
  });
});
