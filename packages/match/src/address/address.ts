/** An IP address, as the digits that blocks are compared by. */
export interface Address {
  readonly family: 4 | 6;
  /** Upper-case hexadecimal: 8 digits for IPv4, 32 for IPv6. */
  readonly hex: string;
}

/** Reads an address as Java's `InetAddress` does; an IPv4-mapped IPv6 address is the IPv4 one. */
export function readAddress(text: string): Address | undefined {
  const dot = text.indexOf('.');
  if (dot > 0 && dot <= mostOctetDigits) return readFour(text);
  const colon = text.indexOf(':');
  return colon < 0 || dot >= 0 ? undefined : readSix(text);
}

/** Whether the text has the characters of an address, right or wrong in its numbers. */
export function looksLikeAddress(text: string): boolean {
  return /^[0-9a-fA-F:]*$/.test(text) ? text.includes(':') : /^\d+\.\d+\.\d+\.\d+$/.test(text);
}

// AWS: an IPv4 text longer than this is no address there, whatever its leading zeros.
const longestFour = 15;
const mostOctetDigits = longestFour - 6;

function readFour(text: string): Address | undefined {
  if (text.length > longestFour) return undefined;
  let value = 0;
  let octet = -1;
  let octets = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 0x2e : text.charCodeAt(at);
    if (code === 0x2e) {
      if (octet < 0 || octet > 255 || octets === 4) return undefined;
      value = value * 256 + octet;
      octets++;
      octet = -1;
    } else if (code >= 0x30 && code <= 0x39) {
      octet = Math.max(octet, 0) * 10 + code - 0x30;
    } else {
      return undefined;
    }
  }
  return octets === 4 ? { family: 4, hex: hexOf(value, 8) } : undefined;
}

const groups = 8;
const mappedFour = '00000000000000000000FFFF';

function readSix(text: string): Address | undefined {
  const gap = text.indexOf('::');
  if (gap < 0) {
    const all = readGroups(text, 0, text.length);
    return all?.length === groups * 4 ? addressOf(all) : undefined;
  }
  const head = readGroups(text, 0, gap);
  const tail = readGroups(text, gap + 2, text.length);
  if (head === undefined || tail === undefined) return undefined;
  const missing = groups * 4 - head.length - tail.length;
  return missing > 0 ? addressOf(head + '0'.repeat(missing) + tail) : undefined;
}

function addressOf(hex: string): Address {
  return hex.startsWith(mappedFour)
    ? { family: 4, hex: hex.slice(mappedFour.length) }
    : { family: 6, hex };
}

/** The groups between two places, four digits each; undefined when one is not well formed. */
function readGroups(text: string, from: number, to: number): string | undefined {
  let hex = '';
  let group = -1;
  for (let at = from; at < to; at++) {
    const digit = hexDigit(text.charCodeAt(at));
    if (digit >= 0) {
      group = Math.max(group, 0) * 16 + digit;
      if (group > 0xffff) return undefined;
    } else {
      if (text.charCodeAt(at) !== 0x3a || group < 0 || at === to - 1) return undefined;
      hex += hexOf(group, 4);
      if (hex.length > groups * 4) return undefined;
      group = -1;
    }
  }
  return group < 0 ? hex : hex + hexOf(group, 4);
}

function hexOf(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
