import { type Address, looksLikeAddress, readAddress } from './address.ts';

/** The addresses that share their first `bits` bits. */
export interface Block {
  readonly family: 4 | 6;
  readonly bits: number;
  /** Lowest address, in upper-case hexadecimal digits. */
  readonly bottom: string;
  /** Highest address, in upper-case hexadecimal digits. */
  readonly top: string;
}

/** Why a text is no block. `shape`: no address at all; `address`: its numbers are wrong. */
export type BlockFault = 'slash' | 'bits' | 'negative' | 'shape' | 'address' | 'bits-4' | 'bits-6';

export type BlockReading =
  | { readonly ok: true; readonly block: Block }
  | { readonly ok: false; readonly fault: BlockFault };

/** Reads `address/bits`; bits past the prefix are ignored, a whole address is refused as AWS does. */
export function readBlock(text: string): BlockReading {
  const parts = splitAsJava(text);
  if (parts.length !== 2) return refused('slash');
  const bits = readInteger(parts[1]!);
  if (bits === undefined) return refused('bits');
  if (bits < 0) return refused('negative');
  const address = readAddress(parts[0]!);
  if (address === undefined) return refused(looksLikeAddress(parts[0]!) ? 'address' : 'shape');
  if (bits >= widthOf(address)) return refused(address.family === 4 ? 'bits-4' : 'bits-6');
  return { ok: true, block: blockOf(address, bits) };
}

/** The block of an address; without `bits`, the one that holds it alone. */
export function blockOf(address: Address, bits: number = widthOf(address)): Block {
  const whole = Math.floor(bits / 4);
  const head = address.hex.slice(0, whole);
  if (whole === address.hex.length)
    return { family: address.family, bits, bottom: head, top: head };
  const free = 0xf >> (bits % 4);
  const digit = Number.parseInt(address.hex.charAt(whole), 16);
  const rest = address.hex.length - whole - 1;
  return {
    family: address.family,
    bits,
    bottom: head + upperHex(digit & ~free & 0xf) + '0'.repeat(rest),
    top: head + upperHex(digit | free) + 'F'.repeat(rest),
  };
}

const refused = (fault: BlockFault): BlockReading => ({ ok: false, fault });

const widthOf = (address: Address): number => address.hex.length * 4;

const upperHex = (digit: number): string => digit.toString(16).toUpperCase();

// AWS: empty parts at the end do not count, so `10.0.0.0/8/` is a block there.
function splitAsJava(text: string): readonly string[] {
  const parts = text.split('/');
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}

/** A 32-bit integer in decimal, signed or not. */
function readInteger(text: string): number | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text) + 0;
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}
