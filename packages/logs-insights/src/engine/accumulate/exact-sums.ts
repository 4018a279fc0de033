import { roomFor } from './room.ts';

/** From here on sums may overflow on the way. */
const huge = 2 ** 960;

/** What is saved of sums; plain data. */
export interface SavedSums {
  readonly highs: Float64Array;
  readonly lows: Float64Array;
  readonly partials: ReadonlyMap<number, readonly number[]>;
  readonly huges: ReadonlyMap<number, bigint>;
}

/**
 * A sum a group, as numbers whose real sum is exact: a double, what it was rounded by, and, only
 * where that was rounded too, a list of doubles that do not overlap (Shewchuk's expansions).
 */
export class ExactSums {
  private highs = new Float64Array(16);
  private lows = new Float64Array(16);
  private readonly partials = new Map<number, number[]>();
  /** Of numbers so large that they are whole. */
  private readonly huges = new Map<number, bigint>();

  reserve(groups: number): void {
    this.highs = roomFor(this.highs, groups);
    this.lows = roomFor(this.lows, groups);
  }

  // HOT: each row of `sum` and `avg`.
  /** Adds what is a number, and counts it. */
  addAll(rows: Int32Array, groups: Int32Array, numbers: Float64Array, counts: Float64Array): void {
    const { highs } = this;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const number = numbers[row]!;
      if (Number.isNaN(number)) continue;
      const group = groups[row]!;
      counts[group]! += 1;
      const high = highs[group]!;
      const sum = high + number;
      // PERF: what is exact needs no more, bench/logs-insights/accumulate.bench.ts.
      if (sum - high === number && sum - number === high && number < huge && number > -huge) {
        highs[group] = sum;
      } else this.add(group, number);
    }
  }

  // HOT: each number that is squared.
  add(group: number, number: number): void {
    if (!(number < huge && number > -huge)) {
      this.huges.set(group, (this.huges.get(group) ?? 0n) + BigInt(number));
      return;
    }
    const high = this.highs[group]!;
    const sum = high + number;
    const part = sum - high;
    const rest = high - (sum - part) + (number - part);
    this.highs[group] = sum;
    if (rest !== 0) this.addRest(group, rest);
  }

  private addRest(group: number, number: number): void {
    const low = this.lows[group]!;
    const sum = low + number;
    this.lows[group] = sum;
    const rest = restOf(low, number, sum);
    if (rest !== 0) this.addPartial(group, rest);
  }

  private addPartial(group: number, number: number): void {
    const partials = this.partials.get(group);
    if (partials === undefined) {
      this.partials.set(group, [number]);
      return;
    }
    let carried = number;
    let kept = 0;
    for (let i = 0; i < partials.length; i++) {
      const partial = partials[i]!;
      const sum = partial + carried;
      const rest = restOf(partial, carried, sum);
      if (rest !== 0) partials[kept++] = rest;
      carried = sum;
    }
    partials[kept] = carried;
    partials.length = kept + 1;
  }

  /** Doubles whose real sum it is, and a whole number besides. */
  partsOf(group: number): { readonly parts: readonly number[]; readonly whole: bigint } {
    const parts = [this.highs[group]!, this.lows[group]!, ...(this.partials.get(group) ?? [])];
    return { parts: parts.filter((part) => part !== 0), whole: this.huges.get(group) ?? 0n };
  }

  merge(saved: SavedSums, groups: Int32Array): void {
    for (const [theirs, ours] of groups.entries()) {
      this.reserve(ours + 1);
      this.add(ours, saved.highs[theirs] ?? 0);
      this.add(ours, saved.lows[theirs] ?? 0);
      for (const partial of saved.partials.get(theirs) ?? []) this.add(ours, partial);
      const whole = saved.huges.get(theirs);
      if (whole !== undefined) this.huges.set(ours, (this.huges.get(ours) ?? 0n) + whole);
    }
  }

  save(): SavedSums {
    const partials = new Map([...this.partials].map(([group, list]) => [group, [...list]]));
    return {
      highs: this.highs.slice(),
      lows: this.lows.slice(),
      partials,
      huges: new Map(this.huges),
    };
  }

  get bytes(): number {
    return this.highs.byteLength * 2 + this.partials.size * 120 + this.huges.size * 200;
  }
}

// HOT
/** What is lost where `a + b` is rounded to `sum` (Knuth's two-sum). */
function restOf(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}
