/** Instants `start`, `start + period`, `start + 2 * period` …; in ms. */
export interface Beat {
  readonly start: number;
  readonly period: number;
}

/**
 * The instants that two beats have in common, which are a beat again; undefined where they never
 * meet. Periods may be longer than what a double counts exactly.
 */
export function commonBeat(one: Beat, other: Beat): Beat | undefined {
  const [a, p, b, q] = [one.start, one.period, other.start, other.period].map(BigInt) as Four;
  const [divisor, inverse] = bezout(p, q);
  if ((b - a) % divisor !== 0n) return undefined;
  const period = (p / divisor) * q;
  const steps = modulo(((b - a) / divisor) * inverse, q / divisor);
  let least = a;
  if (b > a) least = b;
  const first = least + modulo(a + steps * p - least, period);
  return { start: Number(first), period: Number(period) };
}

type Four = [bigint, bigint, bigint, bigint];

const modulo = (value: bigint, by: bigint) => ((value % by) + by) % by;

/** The greatest common divisor, and what `p` is multiplied with to give it modulo `q`. */
function bezout(p: bigint, q: bigint): [divisor: bigint, inverse: bigint] {
  let [r, next] = [p, q];
  let [s, later] = [1n, 0n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, later] = [later, s - quotient * later];
  }
  return [r, s];
}
