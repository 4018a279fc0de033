import { getOf } from '@sluice/event-pattern/internal/closures-get';
import { expect, test } from 'vitest';

test('every key is read as itself, common or not, and however many there are', () => {
  const common = [
    'version',
    'id',
    'detail-type',
    'source',
    'account',
    'time',
    'region',
    'resources',
    'detail',
    'state',
    'status',
    'name',
    'type',
    'eventName',
    'eventSource',
    'userIdentity',
    'requestParameters',
    'errorCode',
    'bucket',
    'object',
    'key',
    'body',
    'data',
    'dynamodb',
    'NewImage',
    'OldImage',
  ];
  const rare = Array.from({ length: 100 }, (_, i) => `rare${i}`);
  const keys = [...common, ...rare];
  const object = Object.fromEntries(keys.map((key, i) => [key, i]));
  // Each twice: the second time the way to read it is known.
  expect([...keys, ...keys].map((key) => getOf(key)(object))).toEqual(
    [...keys, ...keys].map((_, i) => i % keys.length),
  );
  expect(keys.map((key) => getOf(key)({}))).toEqual(keys.map(() => undefined));
});

test('keys that every object answers to are read only where they are its own', () => {
  expect(getOf('constructor')({})).toBe(undefined);
  expect(getOf('toString')({ toString: 1 })).toBe(1);
  expect(getOf('__proto__')(JSON.parse('{"__proto__":1}'))).toBe(1);
});
