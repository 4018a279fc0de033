/** Bytes of logs from the most common to rarer ones; what is not listed is rarer still. */
const common =
  ' e0ta1"oinsr2-.:/,lc3d5486u7mp9hgf_bvyAEw=SkTIRCOND}{xjPLMUzqBVFGHXYWKJQZ[]()\n\t+&?%@;\\|*#<>!$\'';

/** How common a byte is taken to be, from 0; above 127 it is part of a longer character. */
export const staticRanks: Float64Array = Float64Array.from({ length: 256 }, (_, byte) => {
  const place = common.indexOf(String.fromCharCode(byte));
  if (place >= 0) return common.length - place;
  return byte < 128 ? 0 : common.length / 3;
});

const sampleSize = 65_536;

/** How common bytes are in a sample; the static rank decides between those that are alike in it. */
export function ranksOf(sample: Uint8Array): Float64Array {
  const ranks = Float64Array.from(staticRanks, (rank) => rank / (common.length + 1));
  for (const byte of sample.subarray(0, sampleSize)) ranks[byte] = ranks[byte]! + 1;
  return ranks;
}

/** The offsets of the two rarest bytes of a needle, two different ones where it has them. */
export function rarestPair(needle: Uint8Array, ranks: Float64Array): readonly [number, number] {
  let a = 0;
  for (let i = 1; i < needle.length; i++) if (ranks[needle[i]!]! < ranks[needle[a]!]!) a = i;
  let b = -1;
  for (let i = 0; i < needle.length; i++) {
    if (needle[i] === needle[a]) continue;
    if (b < 0 || ranks[needle[i]!]! < ranks[needle[b]!]!) b = i;
  }
  return [a, b < 0 ? needle.length - 1 : b];
}

/** Without regard to case a letter is as common as both its forms. */
export const withoutCase = (ranks: Float64Array): Float64Array =>
  ranks.map((rank, byte) => (isLower(byte) ? rank + ranks[byte - 32]! : rank));

export const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
export const lowerOf = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
