import { looksLikeAddress, readAddress } from '@sluice/event-pattern/internal/lower/address';
import { describe, expect, test } from 'vitest';

describe('IP addresses', () => {
  test.each([
    ['10.0.0.1', [10, 0, 0, 1]],
    ['010.000.0.255', [10, 0, 0, 255]],
    ['::ffff:a00:1', [10, 0, 0, 1]],
    ['::', new Array(16).fill(0)],
    ['::1', [...new Array(15).fill(0), 1]],
    ['1:2:3:4:5:6:7::', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0]],
    ['2001:DB8:0:0:0:0:0:00001', [0x20, 1, 0xd, 0xb8, ...new Array(11).fill(0), 1]],
  ])('%s is read', (text, bytes) => expect(readAddress(text)).toEqual(bytes));

  test.each([
    '10.0.0.256',
    '0000.0000.0000.0001',
    ':',
    ':::',
    '1::2::3',
    '1:2:3',
    '1:2:3:4:5:6:7:8::',
    '1:2:3:4:5:6:7:8:9',
    '10000::',
    'a:',
  ])('%s only looks like one', (text) => {
    expect(looksLikeAddress(text)).toBe(true);
    expect(readAddress(text)).toBeUndefined();
  });

  test.each(['', 'x', '10.0.0', '::ffff:10.0.0.1', 'fe80::1%eth0', '10.0.0.1/8', ' 10.0.0.1'])(
    '%j does not even look like one',
    (text) => {
      expect(looksLikeAddress(text)).toBe(false);
      expect(readAddress(text)).toBeUndefined();
    },
  );
});
