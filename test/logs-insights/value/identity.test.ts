import { distinct, identityOf } from '@sluice/logs-insights/internal/value/identity';
import type { Value } from '@sluice/logs-insights/internal/value/value';
import { expect, test } from 'vitest';

test('values that are written the same are one, structures apart', () => {
  const numeral: Value = { kind: 'numeral', value: 1, lexeme: '1' };
  expect(distinct([numeral, '1', 1, true, 'x'])).toEqual([numeral, 'x']);
  expect(identityOf([1])).not.toBe(identityOf('[1]'));
  expect(identityOf([1])).toBe(identityOf([1]));
  expect(identityOf(new Map([['a', 1]]))).not.toBe(identityOf(new Map([['a', 2]])));
});
