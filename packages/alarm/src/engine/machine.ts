import { breaches, type Slot } from '../reference/breach.ts';
import type { Settings } from '../settings.ts';
import { isBand } from '../tables/choices.ts';

/** What an evaluation comes to: the number of a state, or that it stays as it was. */
export const keep = 3;
export type Verdict = 0 | 1 | 2 | typeof keep;

const [ok, alarm, insufficient] = [0, 1, 2] as const;
const isBreach = 1;
const isLow = 2;

/**
 * An alarm that takes one period at a time, in constant time and in memory of the evaluation range.
 * Kept are the real points of the range, and counts over the newest N of them.
 */
export class Machine {
  readonly #settings: Settings;
  readonly #values: Float64Array;
  readonly #samples: Float64Array;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  /** A queue in a ring: when each real point came, and what is to be said of it. */
  readonly #when: Float64Array;
  readonly #marks: Uint8Array;
  #first = 0;
  #count = 0;
  #now = -1;
  /** Where the newest period stands in the ring. */
  #place = -1;
  readonly #isBand: boolean;
  readonly #counts: boolean;
  #breaching = 0;
  #low = 0;
  readonly #band = { lower: Number.NaN, upper: Number.NaN };

  constructor(settings: Settings) {
    const { range } = settings;
    this.#settings = settings;
    this.#isBand = isBand(settings.comparison);
    this.#counts = settings.leastSamples > 0;
    this.#values = new Float64Array(range).fill(Number.NaN);
    this.#samples = new Float64Array(range).fill(Number.NaN);
    this.#lower = new Float64Array(range).fill(Number.NaN);
    this.#upper = new Float64Array(range).fill(Number.NaN);
    this.#when = new Float64Array(range);
    this.#marks = new Uint8Array(range);
  }

  /** Whether there are as many real points as are looked at. */
  get isFull(): boolean {
    return this.#count >= this.#settings.periods;
  }

  /** Whether the evaluation range holds no point. */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  // HOT: once for every period of every alarm; not a number stands for what is missing.
  push(value: number, samples = Number.NaN, lower = Number.NaN, upper = Number.NaN): Verdict {
    const { range } = this.#settings;
    this.#now += 1;
    const at = this.#place + 1 === range ? 0 : this.#place + 1;
    this.#place = at;
    this.#values[at] = value;
    this.#samples[at] = samples;
    this.#lower[at] = lower;
    this.#upper[at] = upper;
    if (this.#count > 0 && this.#when[this.#first]! <= this.#now - range) this.#drop();
    if (!Number.isNaN(value)) this.#add(this.#markOf(value, samples, lower, upper));
    return this.#verdict();
  }

  /** The periods of the evaluation range, oldest first. */
  slots(): Slot[] {
    const { range } = this.#settings;
    return Array.from({ length: range }, (_, i) => {
      const at = wrapped(this.#place + 1 + i, range);
      const [value, samples] = [this.#values[at]!, this.#samples[at]!];
      const [lower, upper] = [this.#lower[at]!, this.#upper[at]!];
      if (Number.isNaN(value)) return {};
      return {
        value,
        ...(!Number.isNaN(samples) && { samples }),
        ...((!Number.isNaN(lower) || !Number.isNaN(upper)) && { band: { lower, upper } }),
      };
    });
  }

  #markOf(value: number, samples: number, lower: number, upper: number): number {
    const band = this.#band;
    if (this.#isBand) {
      band.lower = lower;
      band.upper = upper;
    }
    const breach = breaches(value, this.#settings, band) ? isBreach : 0;
    return this.#counts && samples < this.#settings.leastSamples ? breach | isLow : breach;
  }

  #add(mark: number): void {
    const { range, periods } = this.#settings;
    const at = wrapped(this.#first + this.#count, range);
    this.#when[at] = this.#now;
    this.#marks[at] = mark;
    this.#count += 1;
    this.#tally(mark, 1);
    // The newest N count: with one more, the oldest of them does not any longer.
    if (this.#count > periods) {
      this.#tally(this.#marks[wrapped(this.#first + this.#count - 1 - periods, range)]!, -1);
    }
  }

  #drop(): void {
    if (this.#count <= this.#settings.periods) this.#tally(this.#marks[this.#first]!, -1);
    this.#first = wrapped(this.#first + 1, this.#settings.range);
    this.#count -= 1;
  }

  #tally(mark: number, by: 1 | -1): void {
    if ((mark & isBreach) !== 0) this.#breaching += by;
    if ((mark & isLow) !== 0) this.#low += by;
  }

  #verdict(): Verdict {
    const { periods, needed, treatment } = this.#settings;
    const breaching = this.#breaching;
    if (this.#low > 0) return keep;
    if (this.#count >= periods || treatment === 'notBreaching')
      return breaching >= needed ? alarm : ok;
    if (treatment === 'breaching') {
      return breaching + periods - this.#count >= needed ? alarm : ok;
    }
    if (this.#count === 0) return treatment === 'missing' ? insufficient : keep;
    if (breaching >= needed) return alarm;
    if (breaching < this.#count) return ok;
    const age = this.#now - this.#when[this.#first]! + 1;
    return treatment === 'missing' && age >= needed ? alarm : keep;
  }
}

/** A place in a ring, of one that is at most once around. */
const wrapped = (place: number, length: number) => (place >= length ? place - length : place);
