import type { Band } from '../reference/breach.ts';

/** What a period comes to; not a number where there is nothing. One object, used again and again. */
export interface Total {
  value: number;
  samples: number;
  lower: number;
  upper: number;
}

/** The points of the period that is open, as one, by the statistic. */
export class Tally {
  readonly #statistic: string | undefined;
  readonly #total: Total = emptied({ value: 0, samples: 0, lower: 0, upper: 0 });
  #points = 0;
  #sum = 0;
  #weighted = 0;
  #samples = 0;
  #hasSamples = false;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #last = Number.NaN;
  #lower = Number.NaN;
  #upper = Number.NaN;

  constructor(statistic: string | undefined) {
    this.#statistic = statistic;
  }

  add(value: number, samples: number | undefined, band: Band | undefined): void {
    const weight = samples ?? 1;
    this.#sum = this.#points === 0 ? value : this.#sum + value;
    this.#weighted = this.#points === 0 ? value * weight : this.#weighted + value * weight;
    this.#points += 1;
    this.#samples += weight;
    this.#hasSamples ||= samples !== undefined;
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
    this.#last = value;
    if (band === undefined) return;
    this.#lower = band.lower;
    this.#upper = band.upper;
  }

  /** What came together; begins anew. */
  take(): Total {
    const total = emptied(this.#total);
    if (this.#points === 0) return total;
    total.value = this.#value();
    if (this.#hasSamples) total.samples = this.#samples;
    total.lower = this.#lower;
    total.upper = this.#upper;
    this.#points = 0;
    this.#samples = 0;
    this.#hasSamples = false;
    this.#least = Number.POSITIVE_INFINITY;
    this.#most = Number.NEGATIVE_INFINITY;
    this.#lower = Number.NaN;
    this.#upper = Number.NaN;
    return total;
  }

  #value(): number {
    switch (this.#statistic) {
      case 'Sum':
      case 'SampleCount':
        return this.#sum;
      case 'Minimum':
        return this.#least;
      case 'Maximum':
        return this.#most;
      default:
        return this.#points === 1 || this.#samples === 0
          ? this.#last
          : this.#weighted / this.#samples;
    }
  }
}

function emptied(total: Total): Total {
  total.value = Number.NaN;
  total.samples = Number.NaN;
  total.lower = Number.NaN;
  total.upper = Number.NaN;
  return total;
}
