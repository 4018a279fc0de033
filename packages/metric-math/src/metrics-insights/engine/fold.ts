import type { Buckets } from '../range.ts';
import type { AggregateName } from '../words.ts';
import type { MetricStore } from './store.ts';

/** Columns of one value a bucket, used again for every series. */
export class Fold {
  readonly #buckets: Buckets;
  readonly #totals: Float64Array;
  readonly #counts: Float64Array;
  readonly #seen: Uint8Array;

  constructor(buckets: Buckets) {
    this.#buckets = buckets;
    this.#totals = new Float64Array(buckets.count);
    this.#counts = new Float64Array(buckets.count);
    this.#seen = new Uint8Array(buckets.count);
  }

  /** The points of the series that a function makes of these metrics. */
  series(
    name: AggregateName,
    metrics: readonly number[],
    store: MetricStore,
  ): { timestamps: number[]; values: number[] } {
    const initial =
      name === 'MAX' ? Number.NEGATIVE_INFINITY : name === 'MIN' ? Number.POSITIVE_INFINITY : 0;
    this.#totals.fill(initial);
    this.#counts.fill(0);
    this.#seen.fill(0);
    for (const metric of metrics) {
      this.#add(name, store, store.offsets[metric]!, store.offsets[metric + 1]!);
    }
    return this.#points(name);
  }

  // HOT: once for every value of every chosen metric.
  #add(name: AggregateName, store: MetricStore, from: number, to: number): void {
    const { times, values, counts } = store;
    const { start, end, period } = this.#buckets;
    const totals = this.#totals;
    for (let k = from; k < to; k++) {
      const time = times[k]!;
      if (time < start || time >= end) continue;
      const i = Math.floor((time - start) / period);
      this.#seen[i] = 1;
      if (name === 'MAX') totals[i] = Math.max(totals[i]!, values[k]!);
      else if (name === 'MIN') totals[i] = Math.min(totals[i]!, values[k]!);
      else {
        totals[i]! += values[k]! * counts[k]!;
        this.#counts[i]! += counts[k]!;
      }
    }
  }

  #points(name: AggregateName): { timestamps: number[]; values: number[] } {
    const { start, period, count } = this.#buckets;
    const timestamps: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      if (this.#seen[i] === 0 || (name === 'AVG' && this.#counts[i] === 0)) continue;
      timestamps.push(start + i * period);
      values.push(this.#value(name, i));
    }
    return { timestamps, values };
  }

  #value(name: AggregateName, i: number): number {
    if (name === 'AVG') return this.#totals[i]! / this.#counts[i]!;
    return name === 'COUNT' ? this.#counts[i]! : this.#totals[i]!;
  }
}
