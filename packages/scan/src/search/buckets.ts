import { buckets } from './layout.ts';

/** Needles that share a bucket, and the halves of bytes with which they may begin. */
export interface Bucket {
  readonly members: readonly number[];
  /** For the first three bytes in turn: a bit for each lower half, and one for each upper half. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/** Above it needles are put together in their order, as trying all pairs would take long. */
const pairable = 64;

/**
 * Eight buckets or fewer, made by putting together what is alike: the fewer halves of bytes a
 * bucket allows, the less often it is looked into in vain.
 */
export function bucketsOf(fingerprints: readonly (readonly number[])[]): Bucket[] {
  let groups = gathered(fingerprints);
  if (groups.length > pairable) groups = inRuns(groups, pairable);
  while (groups.length > buckets) {
    let best = { loss: Number.POSITIVE_INFINITY, a: 0, b: 1 };
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const loss =
          weight(union(groups[a]!, groups[b]!)) - weight(groups[a]!) - weight(groups[b]!);
        if (loss < best.loss) best = { loss, a, b };
      }
    }
    const joined = union(groups[best.a]!, groups[best.b]!);
    groups = [...groups.filter((_, i) => i !== best.a && i !== best.b), joined];
  }
  return groups;
}

/** Needles that begin alike are of one group from the start. */
function gathered(fingerprints: readonly (readonly number[])[]): Bucket[] {
  const groups = new Map<string, Bucket>();
  for (const [member, bytes] of fingerprints.entries()) {
    const single = bucketOf(member, bytes);
    const key = bytes.join();
    const known = groups.get(key);
    groups.set(key, known ? { ...known, members: [...known.members, member] } : single);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function inRuns(groups: readonly Bucket[], runs: number): Bucket[] {
  const size = Math.ceil(groups.length / runs);
  return Array.from({ length: Math.ceil(groups.length / size) }, (_, run) =>
    groups.slice(run * size, (run + 1) * size).reduce(union),
  );
}

const places = [0, 1, 2] as const;
const anything = 0xffff;

const bucketOf = (member: number, bytes: readonly number[]): Bucket => ({
  members: [member],
  lows: places.map((i) => (i < bytes.length ? 1 << (bytes[i]! & 15) : anything)),
  highs: places.map((i) => (i < bytes.length ? 1 << (bytes[i]! >> 4) : anything)),
});

const union = (a: Bucket, b: Bucket): Bucket => ({
  members: [...a.members, ...b.members],
  lows: places.map((i) => a.lows[i]! | b.lows[i]!),
  highs: places.map((i) => a.highs[i]! | b.highs[i]!),
});

/** How many beginnings a bucket allows, times what each of them costs. */
const weight = ({ lows, highs, members }: Bucket): number =>
  places.reduce((product, i) => product * ones(lows[i]!) * ones(highs[i]!), members.length);

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
