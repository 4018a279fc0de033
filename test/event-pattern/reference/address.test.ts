import {
  addressDigits,
  blockEnds,
  digitsWithin,
} from '@sluice/event-pattern/internal/reference/address';
import { expect, test } from 'vitest';

test.each([
  ['10.0.0.1', '0A000001'],
  ['010.0.0.1', '0A000001'],
  ['::ffff:a00:1', '0A000001'],
  ['::1', '00000000000000000000000000000001'],
  ['1:2:3:4:5:6:7::', '00010002000300040005000600070000'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
])('%s is an address', (text, digits) => {
  expect(addressDigits(text)).toBe(digits);
});

test.each([
  '10.0.0',
  '10.0.0.256',
  '00000010.00.00.1',
  'a.b.c.d',
  ':',
  ':::',
  '1::2::3',
  '1:2:3',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '12345::',
  '1:',
  '::1.2.3.4',
  'x',
])('%s is none', (text) => {
  expect(addressDigits(text)).toBe(undefined);
});

test('a block runs from its lowest to its highest address, whatever its own bits', () => {
  expect(blockEnds('10.1.2.3/8')).toEqual(['0A000000', '0AFFFFFF']);
  expect(blockEnds('10.0.0.1/0/')).toEqual(['00000000', 'FFFFFFFF']);
});

test.each(['10.0.0.0', 'x/8', '10.0.0.0/32', '10.0.0.0/-1', '10.0.0.0/x', '10.0.0.0/8/8'])(
  '%s is no block',
  (block) => {
    expect(blockEnds(block)).toBe(undefined);
  },
);

test('digits are inside as soon as they decide so', () => {
  expect(digitsWithin('1', '00000000', 'FFFFFFFF')).toBe(true);
  expect(digitsWithin('0', '00000000', 'FFFFFFFF')).toBe(false);
  expect(digitsWithin('1.5', '10000000', '1FFFFFFF')).toBe(false);
  expect(digitsWithin('2', '10000000', '1FFFFFFF')).toBe(false);
  expect(digitsWithin('0A00000199', '0A000001', '0A000001')).toBe(true);
});
