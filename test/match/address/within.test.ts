import {
  AddressIndex,
  type Block,
  numberWithin,
  readAddress,
  readBlock,
  within,
} from '@sluice/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWhatHolds } from '../lookup/model.ts';
import { addressText, block, valueOf } from './addresses.ts';

function blockFrom(text: string): Block {
  const reading = readBlock(text);
  if (!reading.ok) throw new Error(reading.fault);
  return reading.block;
}

/** Follows both borders digit by digit, as long as the digits stay on one of them. */
function falls(one: Block, digits: string): boolean {
  const upper = /^[0-9A-F]*/.exec(digits)![0];
  let [low, high] = [true, true];
  for (let at = 0; at < one.bottom.length; at++) {
    const digit = upper.charAt(at);
    if (digit === '') return false;
    if ((low && digit < one.bottom.charAt(at)) || (high && digit > one.top.charAt(at)))
      return false;
    low &&= digit === one.bottom.charAt(at);
    high &&= digit === one.top.charAt(at);
    if (!low && !high) return true;
  }
  return true;
}

const lexeme = fc.constantFrom(
  '1',
  '0',
  '-1',
  '12',
  '205',
  '1e5',
  '0e5',
  '1E5',
  '16777216',
  '10000000',
  '100000005.5',
  '0.5',
  '9'.repeat(40),
);

describe('being within a block', () => {
  it('is between the borders, for addresses of its family', () => {
    fc.assert(
      fc.property(block, addressText, (one, text) => {
        const address = readAddress(text)!;
        const value = valueOf(address.hex);
        const between = valueOf(one.bottom) <= value && value <= valueOf(one.top);
        expect(within(one, { mixFamilies: false })(text)).toBe(
          address.family === one.family && between,
        );
        if (address.family === one.family) expect(within(one)(text)).toBe(between);
      }),
    );
  });

  it('follows the digits of addresses of the other family, and of numbers', () => {
    fc.assert(
      fc.property(block, addressText, lexeme, (one, text, number) => {
        expect(within(one)(text)).toBe(falls(one, readAddress(text)!.hex));
        expect(numberWithin(one)(number)).toBe(falls(one, number));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['10.0.0.0/8', 'a00::1', true],
    ['::/0', '10.0.0.1', true],
    ['0.0.0.0/0', '2001:db8::1', true],
    ['a00::/16', '10.0.255.1', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.0.0.0/8', 'text', false],
  ])('%s has `%s`: %s', (text, value, expected) => {
    expect(within(blockFrom(text))(value)).toBe(expected);
  });

  it('is so for a number in a block of all addresses', () => {
    expect(numberWithin(blockFrom('10.0.0.1/0'))('1')).toBe(true);
    expect(numberWithin(blockFrom('2001:db8::/0'))('1')).toBe(true);
    expect(numberWithin(blockFrom('010.0.0.0/8'))('1')).toBe(false);
  });
});

describe('an index of blocks', () => {
  it('finds the blocks that a text is in', () => {
    for (const mixFamilies of [true, false]) {
      findsWhatHolds({
        make: () => new AddressIndex({ mixFamilies }),
        key: block,
        value: fc.oneof(addressText, fc.constant('no address')),
        holds: (one, text) => within(one, { mixFamilies })(text),
      });
    }
  });

  it('finds the blocks that a number falls into', () => {
    fc.assert(
      fc.property(fc.array(block), lexeme, (blocks, number) => {
        const index = new AddressIndex();
        for (const [id, one] of blocks.entries()) index.add(one, id);
        const found = new Set<number>();
        index.collectNumber(number, (id) => found.add(id));
        const expected = blocks.flatMap((one, id) => (numberWithin(one)(number) ? [id] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
    new AddressIndex({ mixFamilies: false }).collectNumber('1', () => expect.unreachable());
    const apart = new AddressIndex({ mixFamilies: false });
    apart.add(blockFrom('0.0.0.0/0'), 1);
    apart.collectNumber('1', () => expect.unreachable());
  });
});
