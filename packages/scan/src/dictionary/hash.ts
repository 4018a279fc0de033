/** What a kernel found out about a cell beside its hash. */
export const Mode = {
  plain: 1,
  /** It has escapes, or bytes above 127: its text must be known. */
  doubtful: 2,
} as const;

/** Words that have a key of their own; longer texts are folded in by blocks of so many. */
const block = 64;

/** Two for the beginning, one for each word of a block, one for the block before. */
export const keyCount = block + 3;

/** What `hashAt` found out on the way. */
export interface Hashed {
  hash: number;
  isAscii: boolean;
}

const answer: Hashed = { hash: 0, isAscii: true };

/**
 * The hash of [start, end), as the module has it: a sum of words times keys modulo 2^64, of which
 * the upper half is taken. `keys` are 64-bit, lower half first. The answer is one object, reused.
 */
export function hashAt(bytes: Uint8Array, start: number, end: number, keys: Int32Array): Hashed {
  const sum = new Sum(keys[0]!, keys[1]!);
  sum.add(end - start, keys[2]!, keys[3]!);
  let key = 4;
  let high = 0;
  for (let at = start; at < end; at += 4) {
    const isWhole = at + 4 <= end;
    const word = isWhole ? wordAt(bytes, at) : tailAt(bytes, at, end);
    high |= word;
    sum.add(word, keys[key]!, keys[key + 1]!);
    key += 2;
    if (key === 4 + block * 2 && isWhole) {
      sum.mix(keys[key]!, keys[key + 1]!);
      key = 4;
    }
  }
  answer.hash = sum.high;
  answer.isAscii = (high & 0x80808080) === 0;
  return answer;
}

const wordAt = (bytes: Uint8Array, at: number) =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

function tailAt(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let i = end - 1; i >= at; i--) word = (word << 8) | bytes[i]!;
  return word;
}

/** An unsigned number of 64 bits, in halves. */
class Sum {
  low: number;
  high: number;

  constructor(low: number, high: number) {
    this.low = low;
    this.high = high;
  }

  /** Adds a word times a key. */
  add(word: number, keyLow: number, keyHigh: number): void {
    const [a, b] = [word & 0xffff, word >>> 16];
    const [c, d] = [keyLow & 0xffff, keyLow >>> 16];
    const middle = a * d + b * c + Math.floor((a * c) / 65_536);
    const low = (this.low >>> 0) + (Math.imul(word, keyLow) >>> 0);
    const high = b * d + Math.floor(middle / 65_536);
    const carry = low > 0xffffffff ? 1 : 0;
    this.high = (this.high + (high | 0) + Math.imul(word, keyHigh) + carry) | 0;
    this.low = low | 0;
  }

  /** Replaces it by the sum of its halves, each times a key of its own. */
  mix(keyLow: number, keyHigh: number): void {
    const { low, high } = this;
    this.low = 0;
    this.high = 0;
    this.add(high, keyLow | 1, keyHigh);
    this.add(low, (keyLow >>> 17) | (keyHigh << 15) | 1, keyHigh >>> 17);
  }
}
