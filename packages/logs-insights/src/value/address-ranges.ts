import { type Address, blockOf, isInBlock } from './address.ts';

const blocks = (...texts: readonly string[]) => texts.map((text) => blockOf(text)!);

/** @see https://www.rfc-editor.org/rfc/rfc1918 */
const privateBlocks = blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');

/**
 * What is not for everyone but is not private either, with multicast.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const reservedBlocks = blocks(
  '0.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '::ffff:0:0/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
);

export const isPrivate = (address: Address): boolean =>
  privateBlocks.some((block) => isInBlock(address, block));

export const isReserved = (address: Address): boolean =>
  reservedBlocks.some((block) => isInBlock(address, block));
