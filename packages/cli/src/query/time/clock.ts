import type { Rows } from '@sluice/scan';

/** What stands before a line and tells the time of lines that have none. */
export interface Before {
  /** The time of the line before; of the first lines that of the first that has one. */
  readonly time?: number;
  /** Where there is none: how many events came so far. They lie a millisecond apart from 1970 on. */
  readonly count: number;
}

/** Gives every event a time: what has none takes that of the event before. */
export class Clock {
  /** Events that took the time of the one before. */
  assumed = 0;
  private time: number;
  private count: number;
  private readonly begun: number;

  constructor({ time, count }: Before) {
    this.time = time ?? Number.NaN;
    this.count = count;
    this.begun = count;
  }

  /** Events that were only counted. */
  get counted(): number {
    return this.count - this.begun;
  }

  get before(): Before {
    const { time, count } = this;
    return Number.isNaN(time) ? { count } : { time, count };
  }

  // HOT: one step an event.
  /** Fills in what is missing in `times` (NaN) of the rows. */
  fill(times: Float64Array, rows: Rows): void {
    const length = rows?.length ?? times.length;
    for (let i = 0; i < length; i++) {
      const row = rows === undefined ? i : rows[i]!;
      const time = times[row]!;
      if (!Number.isNaN(time)) {
        this.time = time;
      } else if (!Number.isNaN(this.time)) {
        times[row] = this.time;
        this.assumed += 1;
      } else {
        times[row] = this.count;
        this.count += 1;
      }
    }
  }
}
