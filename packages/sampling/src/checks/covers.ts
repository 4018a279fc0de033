/** Steps that may still be taken in search of a text that one pattern takes and another doesn't. */
export interface Budget {
  left: number;
}

/** Stands for all units that no pattern names. */
const other = '';
const mostLetters = 64;

/** No pattern of the API is longer. */
const longest = 500;

/**
 * Whether every text that `narrow` takes is taken by `wide` too, without regard to case. Follows
 * all texts of `narrow` at once through the sets of places they can reach in `wide`. Where that
 * takes too long the answer is no.
 */
export function covers(wide: string, narrow: string, budget: Budget): boolean {
  const [outer, inner] = [wide, narrow].map(canonical) as [string, string];
  if (outer === '*' || outer === inner) return true;
  if (outer.length > longest || inner.length > longest) return false;
  const letters = [...new Set(outer.replace(/[*?]/g, '').split('')), other];
  if (letters.length > mostLetters) return false;
  const walk = walkOf(outer);
  const seen = new Set<string>();
  const work: (readonly [at: number, places: bigint])[] = [[0, walk.start]];
  for (let task = work.pop(); task !== undefined; task = work.pop()) {
    const [at, places] = task;
    const key = `${at}:${places.toString(36)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    budget.left -= 1;
    if (places === 0n || budget.left < 0) return false;
    const unit = inner[at];
    if (unit === undefined) {
      if (!walk.isEnd(places)) return false;
    } else if (unit !== '*' && unit !== '?') {
      work.push([at + 1, walk.step(places, unit)]);
    } else {
      const next = unit === '*' ? at : at + 1;
      for (const letter of letters) work.push([next, walk.step(places, letter)]);
      if (unit === '*') work.push([at + 1, places]);
    }
  }
  return true;
}

const canonical = (pattern: string) => pattern.toLowerCase().replace(/\*+/g, '*');

/** The places of a pattern as bits, and where a unit leads from them. */
function walkOf(pattern: string) {
  const bitsOf = (unit: string) =>
    pattern
      .split('')
      .reduce((bits, each, i) => (each === unit ? bits | (1n << BigInt(i)) : bits), 0n);
  const stars = bitsOf('*');
  const any = bitsOf('?');
  const literals = new Map<string, bigint>();
  const literal = (unit: string): bigint => {
    const known = literals.get(unit);
    if (known !== undefined) return known;
    const bits = unit === '*' || unit === '?' ? 0n : bitsOf(unit);
    literals.set(unit, bits);
    return bits;
  };
  const passStars = (places: bigint) => places | ((places & stars) << 1n);
  const end = 1n << BigInt(pattern.length);
  return {
    start: passStars(1n),
    step: (places: bigint, unit: string) =>
      passStars((places & stars) | ((places & (any | literal(unit))) << 1n)),
    isEnd: (places: bigint) => (places & end) !== 0n,
  };
}
