import { isIPv4, isIPv6 } from 'node:net';
import { addressOf, blockOf, isInBlock } from '@sluice/logs-insights/internal/value/address';
import { isPrivate, isReserved } from '@sluice/logs-insights/internal/value/address-ranges';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const near = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.string({ unit: fc.constantFrom(...'0129af:.') }),
  fc
    .tuple(fc.ipV6(), fc.nat(), fc.constantFrom(':', '', '0', '::', '.'))
    .map(([text, at, part]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + part + text.slice(place);
    }),
);

describe('an address', () => {
  test('is what Node says is one', () => {
    fc.assert(
      fc.property(near, (text) => {
        expect(addressOf(text)?.version === 4).toBe(isIPv4(text));
        expect(addressOf(text)?.version === 6).toBe(isIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['0.0.1.2', 258n],
    ['::', 0n],
    ['::1', 1n],
    ['1::', 1n << 112n],
    ['::ffff:0.0.1.2', 0xffff_0000_0102n],
    ['1:2:3:4:5:6:0.7.0.8', 0x1_0002_0003_0004_0005_0006_0007_0008n],
  ])('%s has its bits', (text, bits) => {
    expect(addressOf(text)!.bits).toBe(bits);
  });

  test.each([
    '',
    ':',
    ':::',
    '1:2',
    '::1::',
    '1::2:3:4:5:6:7:8',
    'fe80::1%eth0',
    '1.2.3.4.5',
    `${':'.repeat(50)}`,
  ])('%j is none', (text) => {
    expect(addressOf(text)).toBeUndefined();
  });
});

describe('a block', () => {
  test('holds what has the same first bits', () => {
    const block = blockOf('10.1.2.3/12')!;
    expect(isInBlock(addressOf('10.15.0.0')!, block)).toBe(true);
    expect(isInBlock(addressOf('10.16.0.0')!, block)).toBe(false);
    expect(isInBlock(addressOf('::a0f:0')!, block)).toBe(false);
  });

  test('of no bits holds everything of its kind', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), (short, long) => {
        expect(isInBlock(addressOf(short)!, blockOf('0.0.0.0/0')!)).toBe(true);
        expect(isInBlock(addressOf(long)!, blockOf('::/0')!)).toBe(true);
        expect(isInBlock(addressOf(short)!, blockOf(`${short}/32`)!)).toBe(true);
        expect(isInBlock(addressOf(long)!, blockOf(`${long}/128`)!)).toBe(true);
      }),
    );
  });

  test.each([
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    '::/129',
    'x/8',
    '',
  ])('%j is none', (text) => {
    expect(blockOf(text)).toBeUndefined();
  });
});

test('no address is both private and reserved', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const address = addressOf(text)!;
      expect(isPrivate(address) && isReserved(address)).toBe(false);
    }),
  );
});
