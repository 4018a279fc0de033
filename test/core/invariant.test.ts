import { invariant, unreachable } from '@sluice/core';
import { expect, test } from 'vitest';

test('a broken invariant says what was claimed', () => {
  expect(() => invariant(true, 'two is even')).not.toThrow();
  expect(() => invariant(0, 'one is even')).toThrow('broken invariant: one is even');
});

test('what cannot be is shown when it is', () => {
  expect(() => unreachable({ kind: 'new' } as never)).toThrow(
    'broken invariant: unexpected {"kind":"new"}',
  );
});
