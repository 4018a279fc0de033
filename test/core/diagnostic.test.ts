import { applyFix, cover, isError, spanOf } from '@sluice/core';
import { expect, test } from 'vitest';

test('the edits of a fix are made together, none moves another', () => {
  const edits = [
    { span: spanOf(0, 1), text: '[[' },
    { span: spanOf(2, 2), text: ',' },
    { span: spanOf(3, 4), text: '' },
  ];
  expect(applyFix('(a )', { title: 'mend', edits })).toBe('[[a, ');
});

test('only errors are errors', () => {
  const said = { code: 'ZZ1001', message: 'm', span: spanOf(0, 0) };
  expect(isError({ ...said, severity: 'error' })).toBe(true);
  expect(isError({ ...said, severity: 'warning' })).toBe(false);
  expect(isError({ ...said, severity: 'info' })).toBe(false);
});

test('a cover spans from the first to the last, in any order', () => {
  expect(cover(spanOf(4, 6), spanOf(1, 5))).toEqual({ start: 1, end: 6 });
});
