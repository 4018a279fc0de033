import { isIPv4, isIPv6 } from 'node:net';
import { looksLikeAddress, readAddress } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText } from './addresses.ts';

describe('reading an address', () => {
  it.each([
    ['10.0.0.1', '0A000001'],
    ['010.0.0.1', '0A000001'],
    ['255.255.255.255', 'FFFFFFFF'],
    ['000000010.0.0.1', '0A000001'],
    ['::', '0'.repeat(32)],
    ['::1', `${'0'.repeat(31)}1`],
    ['1::', `0001${'0'.repeat(28)}`],
    ['2001:db8::1', '20010DB8000000000000000000000001'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['1:2:3:4:5:6:7::', '00010002000300040005000600070000'],
    ['::ffff:a00:1', '0A000001'],
    ['000000AbCd::', `ABCD${'0'.repeat(28)}`],
  ])('takes `%s`', (text, hex) => {
    expect(readAddress(text)).toEqual({ family: hex.length === 8 ? 4 : 6, hex });
  });

  it.each([
    ...[
      '',
      '1',
      '.',
      ':',
      '10.0.0',
      '10.0.0.0.0',
      '10.0.0.256',
      '10..0.1',
      '10.0.0.',
      '.1.2.3',
      '10.0.0.x',
    ],
    ...['0000000010.0.0.1', '0010.000.000.001', '1.2.3.4 ', '1,2.3.4', 'example.com'],
    ...[
      ':1',
      '1:',
      ':::',
      '1:::2',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
    ],
    ...[
      '::10000',
      '10000::',
      'g::',
      '::ffff:192.0.2.0',
      'fe80::1%eth0',
      '1::2:',
      ':1::2',
      '1:2:3:4:5:6:7:8:',
    ],
  ])('does not take `%s`', (text) => {
    expect(readAddress(text)).toBeUndefined();
  });

  it('takes every text that the platform takes, and no dotted end of IPv6', () => {
    fc.assert(
      fc.property(addressText, (text) => {
        expect(isIPv4(text) || isIPv6(text)).toBe(true);
        expect(readAddress(text)).toBeDefined();
      }),
    );
    const text = fc.string({ unit: fc.constantFrom(...'01af:.'), maxLength: 16 });
    fc.assert(
      fc.property(text, (any) => {
        if (isIPv6(any) && !any.includes('.')) expect(readAddress(any)).toBeDefined();
        if (readAddress(any) === undefined) expect(isIPv4(any)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells what only looks like an address', () => {
    for (const text of ['999.1.1.1', '1.2.3.4', ':', '::', '1:2'])
      expect(looksLikeAddress(text)).toBe(true);
    for (const text of ['', '12', '1.2.3', 'a.b.c.d', '::1.2.3.4', 'x:'])
      expect(looksLikeAddress(text)).toBe(false);
  });
});
