/** An IP address; an IPv4 address in IPv6 form (`::ffff:10.0.0.1`) is one of version 6. */
export interface Address {
  readonly version: 4 | 6;
  /** 32 or 128 bits. */
  readonly bits: bigint;
}

/** A block of addresses in CIDR notation. */
export interface Block {
  readonly base: Address;
  /** How many bits from the left are those of the block. */
  readonly length: number;
}

const widths = { 4: 32, 6: 128 } as const;

/** `undefined` for what is no address; without a zone, and without zeros that lead a part. */
export const addressOf = (text: string): Address | undefined =>
  text.includes(':') ? longAddress(text) : shortAddress(text);

function shortAddress(text: string): Address | undefined {
  const parts = text.split('.', 5);
  if (parts.length !== 4 || !parts.every(isOctet)) return undefined;
  return { version: 4, bits: joined(parts.map(Number), 8) };
}

const isOctet = (part: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256;

function longAddress(text: string): Address | undefined {
  // A longer text is no address: the longest has eight groups, the last two as IPv4.
  if (text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, i) => groupsOf(half, i === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = tail === undefined ? head : [...head, ...Array<number>(missing).fill(0), ...tail];
  return { version: 6, bits: joined(groups, 16) };
}

/** The last two groups of an address may be written as IPv4. */
function groupsOf(half: string, isLast: boolean): readonly number[] | undefined {
  if (half === '') return [];
  const parts = half.split(':');
  const short = isLast && parts.at(-1)!.includes('.') ? shortAddress(parts.pop()!)?.bits : 0n;
  if (short === undefined || !parts.every((part) => /^[\da-f]{1,4}$/i.test(part))) return undefined;
  const groups = parts.map((part) => Number.parseInt(part, 16));
  const ends = half.includes('.') ? [Number(short >> 16n), Number(short & 0xffffn)] : [];
  return [...groups, ...ends];
}

const joined = (parts: readonly number[], width: number): bigint =>
  parts.reduce((bits, part) => (bits << BigInt(width)) | BigInt(part), 0n);

/** `10.0.0.0/8`; what lies in the address beyond the block counts for nothing. */
export function blockOf(text: string): Block | undefined {
  const [written, length, more] = text.split('/', 3);
  const base = addressOf(written!);
  if (base === undefined || more !== undefined || !/^(?:0|[1-9]\d{0,2})$/.test(length ?? '')) {
    return undefined;
  }
  return Number(length) <= widths[base.version] ? { base, length: Number(length) } : undefined;
}

export function isInBlock(address: Address, { base, length }: Block): boolean {
  if (address.version !== base.version) return false;
  const rest = BigInt(widths[base.version] - length);
  return address.bits >> rest === base.bits >> rest;
}
