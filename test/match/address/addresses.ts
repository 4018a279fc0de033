import { type Address, type Block, blockOf } from '@sluice/match';
import fc from 'fast-check';

const octet = fc.constantFrom(0, 1, 10, 15, 16, 127, 128, 254, 255);
const group = fc.constantFrom(0, 1, 0xa00, 0xa01, 0x2001, 0x7fff, 0x8000, 0xfffe, 0xffff);

const four = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const six = fc.oneof(
  fc
    .tuple(group, group, group, group, group, group, group, group)
    .map((all) => all.map((one) => one.toString(16)).join(':')),
  fc.tuple(group, group).map(([first, last]) => `${first.toString(16)}::${last.toString(16)}`),
  fc
    .tuple(group, group)
    .map(([first, last]) => `::ffff:${first.toString(16)}:${last.toString(16)}`),
);

/** Texts of addresses of both families. */
export const addressText = fc.oneof(four, six);

const hexOf = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, '0');

/** Addresses of both families. */
export const address: fc.Arbitrary<Address> = fc.oneof(
  fc
    .tuple(octet, octet, octet, octet)
    .map((all): Address => ({ family: 4, hex: all.map((one) => hexOf(one, 2)).join('') })),
  fc.tuple(group, group, group).map(
    ([a, b, c]): Address => ({
      family: 6,
      hex: (hexOf(a, 4) + hexOf(b, 4)).repeat(3) + hexOf(c, 4).repeat(2),
    }),
  ),
);

/** Blocks of both families, whole addresses among them. */
export const block: fc.Arbitrary<Block> = fc
  .tuple(address, fc.nat({ max: 128 }))
  .map(([one, bits]) => blockOf(one, Math.min(bits, one.hex.length * 4)));

/** The number of a text of hexadecimal digits. */
export const valueOf = (hex: string): bigint => BigInt(`0x0${hex}`);
