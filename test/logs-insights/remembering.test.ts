import { remembering } from '@sluice/logs-insights/internal/remembering';
import { expect, test } from 'vitest';

test('what was asked is not made again', () => {
  let made = 0;
  const lengthOf = remembering((text) => {
    made += 1;
    return text === '' ? undefined : text.length;
  });
  expect([lengthOf('ab'), lengthOf('ab'), lengthOf(''), lengthOf('')]).toEqual([
    2,
    2,
    undefined,
    undefined,
  ]);
  expect(made).toBe(2);
});

test('not everything is kept for ever', () => {
  let made = 0;
  const same = remembering((text) => {
    made += 1;
    return text;
  });
  for (let i = 0; i < 65; i++) same(String(i));
  expect(same('0')).toBe('0');
  expect(made).toBe(66);
});
