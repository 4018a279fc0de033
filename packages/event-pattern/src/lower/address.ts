/** The bytes of an IP address: 4 or 16, as the service reads it; `undefined` where it is none. */
export function readAddress(text: string): readonly number[] | undefined {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return readVersion4(text);
  return looksLikeVersion6(text) ? readVersion6(text) : undefined;
}

/** Whether a text has the characters of an address, even where its numbers are too large. */
export const looksLikeAddress = (text: string): boolean =>
  /^\d+\.\d+\.\d+\.\d+$/.test(text) || looksLikeVersion6(text);

const looksLikeVersion6 = (text: string) => /^[0-9a-fA-F:]+$/.test(text) && text.includes(':');

function readVersion4(text: string): readonly number[] | undefined {
  // AWS: longer texts are no address, whatever they say.
  if (text.length > 15) return undefined;
  const octets = text.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

function readVersion6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...head!, ...(tail ?? [])];
  if (tail === undefined ? groups.length !== 8 : groups.length > 7) return undefined;
  const numbers = groups.map((group) => (group === '' ? Number.NaN : Number.parseInt(group, 16)));
  if (!numbers.every((number) => number <= 0xffff)) return undefined;
  const zeros = new Array<number>(8 - groups.length).fill(0);
  const words = [...numbers.slice(0, head!.length), ...zeros, ...numbers.slice(head!.length)];
  const bytes = words.flatMap((word) => [word >> 8, word & 0xff]);
  // AWS: an IPv4 address mapped into IPv6 is the IPv4 address.
  const mapped = words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff;
  return mapped ? bytes.slice(12) : bytes;
}
