/** An IP address as 8 or 32 hexadecimal digits, upper case; `undefined` for any other text. */
export function addressDigits(text: string): string | undefined {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return fourDigits(text);
  if (/^[\da-fA-F:]*:[\da-fA-F:]*$/.test(text)) return sixDigits(text);
  return undefined;
}

/** Leading zeros are decimal; Java takes no more than 15 characters. */
function fourDigits(text: string): string | undefined {
  const octets = text.split('.').map(Number);
  if (text.length > 15 || octets.some((octet) => octet > 255)) return undefined;
  return octets.map((octet) => hex(octet, 2)).join('');
}

function sixDigits(text: string): string | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [left, right] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...left!, ...(right ?? [])];
  const missing = 8 - groups.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  if (groups.some((group) => group === '' || Number.parseInt(group, 16) > 0xffff)) return undefined;
  const zeros = Array<string>(missing).fill('0');
  const digits = [...left!, ...zeros, ...(right ?? [])]
    .map((g) => hex(Number.parseInt(g, 16), 4))
    .join('');
  // An IPv4 address in the clothes of an IPv6 one is the IPv4 address.
  const mapped = `${'0'.repeat(20)}FFFF`;
  return digits.startsWith(mapped) ? digits.slice(mapped.length) : digits;
}

const hex = (value: number, width: number): string =>
  value.toString(16).toUpperCase().padStart(width, '0');

/** The lowest and the highest address of a block; `undefined` where it is none. */
export function blockEnds(block: string): readonly [low: string, high: string] | undefined {
  const [ip, bits, ...more] = block.replace(/\/+$/, '').split('/');
  const digits = addressDigits(ip ?? '');
  if (digits === undefined || bits === undefined || more.length > 0) return undefined;
  if (!/^[+-]?\d+$/.test(bits)) return undefined;
  const all = digits.length * 4;
  const free = all - Number(bits);
  if (free < 1 || free > all) return undefined;
  const mask = (1n << BigInt(free)) - 1n;
  const low = BigInt(`0x${digits}`) & ~mask;
  const text = (value: bigint) => value.toString(16).toUpperCase().padStart(digits.length, '0');
  return [text(low), text(low | mask)];
}

/**
 * AWS: addresses are ranges over hexadecimal digits, and a value is inside as soon as its digits
 * decide so. Hence IPv4 and IPv6 mix, and a number's digits can pass for an address.
 */
export function digitsWithin(digits: string, low: string, high: string): boolean {
  let above = false;
  let below = false;
  for (let i = 0; i < low.length; i++) {
    const digit = digits[i];
    if (digit === undefined || !/[\dA-F]/.test(digit)) return false;
    if ((!above && digit < low[i]!) || (!below && digit > high[i]!)) return false;
    above ||= digit > low[i]!;
    below ||= digit < high[i]!;
    if (above && below) return true;
  }
  return true;
}
