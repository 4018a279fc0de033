/** Registers are 2^14: the standard error is 0.81 %. */
const precision = 14;
const size = 2 ** precision;
/** Bits of a hash that are left to count zeros in, and what they count to at most. */
const rest = 64 - precision;

/**
 * About how many different texts there were (HyperLogLog over hashes of 64 bits, with Ertl's
 * estimator, which needs no tables of corrections). Equal for the same texts in any order.
 */
export class HyperLogLog {
  readonly registers: Uint8Array;

  constructor(registers = new Uint8Array(size)) {
    this.registers = registers;
  }

  add(text: string): void {
    const [high, low] = hashOf(text);
    const register = high >>> (32 - precision);
    const upper = (high << precision) >>> 0;
    const zeros = upper === 0 ? 32 - precision + Math.clz32(low) : Math.clz32(upper);
    const rank = Math.min(rest, zeros) + 1;
    if (rank > this.registers[register]!) this.registers[register] = rank;
  }

  merge(registers: Uint8Array): void {
    for (const [i, rank] of registers.entries()) {
      if (rank > this.registers[i]!) this.registers[i] = rank;
    }
  }

  /** O. Ertl, New cardinality estimation algorithms for HyperLogLog sketches, 2017. */
  count(): number {
    const counts = new Float64Array(rest + 2);
    for (const rank of this.registers) counts[rank]! += 1;
    let sum = size * tau(1 - counts[rest + 1]! / size);
    for (let rank = rest; rank > 0; rank--) sum = 0.5 * (sum + counts[rank]!);
    sum += size * sigma(counts[0]! / size);
    return Math.round((size * size) / (2 * Math.LN2 * sum));
  }
}

function sigma(start: number): number {
  if (start === 1) return Number.POSITIVE_INFINITY;
  let [x, y, z] = [start, 1, start];
  for (let before = Number.NaN; z !== before; ) {
    x *= x;
    before = z;
    z += x * y;
    y += y;
  }
  return z;
}

function tau(start: number): number {
  if (start === 0 || start === 1) return 0;
  let [x, y, z] = [start, 1, 1 - start];
  for (let before = Number.NaN; z !== before; ) {
    x = Math.sqrt(x);
    before = z;
    y *= 0.5;
    z -= (1 - x) ** 2 * y;
  }
  return z / 3;
}

/** Two words that are mixed from both: MurmurHash3's multipliers, over UTF-16 units. */
function hashOf(text: string): readonly [number, number] {
  let [a, b] = [0x9747b28c, 0x5bd1e995];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  const high = mixed(a ^ text.length);
  const low = mixed(b ^ Math.imul(high, 0x27d4eb2f));
  return [mixed(high + low), low >>> 0];
}

function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
