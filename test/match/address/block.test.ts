import { blockOf, readBlock } from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, valueOf } from './addresses.ts';

const readingOf = (text: string) => {
  const reading = readBlock(text);
  return reading.ok ? [reading.block.bottom, reading.block.top] : reading.fault;
};

describe('reading a block', () => {
  it.each([
    ['10.1.2.3/8', '0A000000', '0AFFFFFF'],
    ['10.1.2.3/0', '00000000', 'FFFFFFFF'],
    ['010.0.0.1/31', '0A000000', '0A000001'],
    ['10.0.0.0/+08', '0A000000', '0AFFFFFF'],
    ['10.0.0.0/8//', '0A000000', '0AFFFFFF'],
    ['220.160.153.171/30', 'DCA099A8', 'DCA099AB'],
  ])('takes `%s`', (text, bottom, top) => {
    expect(readingOf(text)).toEqual([bottom, top]);
  });

  it.each([
    ['', 'slash'],
    ['10.0.0.0', 'slash'],
    ['/', 'slash'],
    ['1/2/3', 'slash'],
    ['10.0.0.0/x', 'bits'],
    ['10.0.0.0/1.5', 'bits'],
    ['10.0.0.0/2147483648', 'bits'],
    ['10.0.0.0/-2147483649', 'bits'],
    ['10.0.0.0/-1', 'negative'],
    ['10.0.0.0/32', 'bits-4'],
    ['::/128', 'bits-6'],
    ['/8', 'shape'],
    ['host/8', 'shape'],
    ['::ffff:192.0.2.0/120', 'shape'],
    ['10.0.0.256/8', 'address'],
    ['1:2/8', 'address'],
  ])('refuses `%s`: %s', (text, fault) => {
    expect(readingOf(text)).toBe(fault);
  });

  it('has all addresses that share its bits', () => {
    fc.assert(
      fc.property(address, fc.nat({ max: 128 }), (one, any) => {
        const width = one.hex.length * 4;
        const bits = Math.min(any, width);
        const { bottom, top } = blockOf(one, bits);
        const size = 1n << BigInt(width - bits);
        expect(valueOf(bottom)).toBe((valueOf(one.hex) / size) * size);
        expect(valueOf(top)).toBe(valueOf(bottom) + size - 1n);
      }),
    );
  });

  it('holds an address alone when no bits are given', () => {
    const one = { family: 4, hex: '0A000001' } as const;
    expect(blockOf(one)).toEqual({ family: 4, bits: 32, bottom: one.hex, top: one.hex });
  });
});
