import { dayOf } from '../calendar.ts';
import { firstYear, lastYear } from '../fields.ts';

const msOfDay = 86_400_000;
/** No two clocks of the world are further apart. */
export const reach = 26 * 3_600_000;

/** A time of one offset (ms) from UTC, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/**
 * What a zone's clocks show, as a table of when its offset changes. The table is made from what
 * the platform knows of the zone, a year at a time, when the year is first asked for.
 */
export class Zone {
  readonly name: string;
  readonly #offsetAt: (instant: number) => number;
  /** `#offsets[i]` (ms) is in force from `#starts[i]` to `#starts[i + 1]`. */
  #starts: number[] = [];
  #offsets: number[] = [];
  /** The table knows instants from `#low` to `#high`. */
  #low = 0;
  #high = 0;
  #last = 0;

  constructor(name: string, offsetAt: (instant: number) => number) {
    this.name = name;
    this.#offsetAt = offsetAt;
  }

  /** Milliseconds that the clocks are ahead of UTC. */
  offset(instant: number): number {
    const i = this.#segment(instant);
    return this.#offsets[i]!;
  }

  /** The greatest of the offsets in force in the day before an instant. */
  greatestBefore(instant: number): number {
    let i = this.#segment(instant);
    let greatest = this.#offsets[i]!;
    while (i > 0 && this.#starts[i]! > instant - reach) {
      i -= 1;
      greatest = Math.max(greatest, this.#offsets[i]!);
    }
    return greatest;
  }

  /** The first instant at which the clocks show `wall`; undefined where they skip it. */
  firstInstant(wall: number): number | undefined {
    this.#cover(wall - reach, wall + reach);
    for (let i = this.#segment(wall - reach); i < this.#starts.length; i++) {
      const instant = wall - this.#offsets[i]!;
      if (this.#starts[i]! > wall + reach) return undefined;
      const end = this.#starts[i + 1] ?? Number.POSITIVE_INFINITY;
      if (instant >= this.#starts[i]! && instant < end) return instant;
    }
    return undefined;
  }

  /** The first wall clock time that is shown after a skipped one, rounded up to a minute. */
  endOfGap(wall: number): number {
    const i = this.#gap(wall);
    return Math.ceil((this.#starts[i]! + this.#offsets[i]!) / 60_000) * 60_000;
  }

  /** The first of the wall clock times that are skipped together with this one, rounded down. */
  startOfGap(wall: number): number {
    const i = this.#gap(wall);
    return Math.floor((this.#starts[i]! + this.#offsets[i - 1]!) / 60_000) * 60_000;
  }

  /** The change of clocks that skips a time. */
  #gap(wall: number): number {
    let i = this.#segment(wall - reach) + 1;
    while (this.#starts[i]! + this.#offsets[i]! <= wall) i += 1;
    return i;
  }

  /** All instants at which the clocks show `wall`, oldest first. */
  instantsOf(wall: number): number[] {
    return this.stretches(wall - reach, wall + reach).flatMap(({ start, end, offset }) => {
      const instant = wall - offset;
      return instant >= start && instant < end ? [instant] : [];
    });
  }

  /** The stretch of one offset that an instant lies in, as far as the table knows of it. */
  stretchAt(instant: number): Stretch {
    const i = this.#segment(instant);
    const known = instant < this.#high ? this.#high : Number.POSITIVE_INFINITY;
    const first = instant >= this.#low ? this.#low : Number.NEGATIVE_INFINITY;
    return {
      start: i === 0 ? first : this.#starts[i]!,
      end: this.#starts[i + 1] ?? known,
      offset: this.#offsets[i]!,
    };
  }

  /** The stretches of one offset that meet `from` to `to`, oldest first. */
  stretches(from: number, to: number): Stretch[] {
    this.#cover(from, to);
    const found = [];
    for (let i = this.#segment(from); i < this.#starts.length; i++) {
      const start = this.#starts[i]!;
      if (start >= to) break;
      const end = this.#starts[i + 1] ?? Number.POSITIVE_INFINITY;
      found.push({ start, end, offset: this.#offsets[i]! });
    }
    return found;
  }

  #segment(instant: number): number {
    if (instant < this.#low || instant >= this.#high) this.#cover(instant, instant);
    let i = this.#last;
    if (i >= this.#starts.length || this.#starts[i]! > instant) i = this.#search(instant);
    else while (i + 1 < this.#starts.length && this.#starts[i + 1]! <= instant) i += 1;
    this.#last = i;
    return i;
  }

  #search(instant: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= instant) low = middle;
      else high = middle;
    }
    return low;
  }

  #cover(from: number, to: number): void {
    if (from >= this.#low && to < this.#high) return;
    const first = yearAt(from);
    const last = yearAt(to) + 1;
    if (this.#high === 0) {
      this.#low = startOf(first);
      this.#high = this.#low;
      this.#starts = [Number.NEGATIVE_INFINITY];
      this.#offsets = [this.#offsetAt(this.#low)];
    }
    while (this.#high < startOf(last)) {
      const end = startOf(yearAt(this.#high) + 1);
      this.#append(changes(this.#offsetAt, this.#high, end));
      this.#high = end;
    }
    while (this.#low > startOf(first)) {
      const start = startOf(yearAt(this.#low) - 1);
      this.#prepend(start, changes(this.#offsetAt, start, this.#low));
      this.#low = start;
    }
  }

  #append(found: readonly Change[]): void {
    for (const { at, offset } of found) {
      this.#starts.push(at);
      this.#offsets.push(offset);
    }
  }

  #prepend(start: number, found: readonly Change[]): void {
    this.#last = 0;
    if (found.length === 0) return;
    this.#starts = [
      Number.NEGATIVE_INFINITY,
      ...found.map(({ at }) => at),
      ...this.#starts.slice(1),
    ];
    const before = this.#offsetAt(start);
    this.#offsets = [before, ...found.map(({ offset }) => offset), ...this.#offsets.slice(1)];
  }
}

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** A few days beyond what schedules reach, so that every wall clock has its instant. */
const yearAt = (instant: number) => {
  const year = new Date(Math.min(Math.max(instant, -8e14), 8e14)).getUTCFullYear();
  return Math.min(Math.max(year, firstYear - 1), lastYear + 1);
};
const startOf = (year: number) => dayOf(year, 1, 1) * msOfDay;

/** No zone has changed its offset twice within a week and come back. */
const probe = 7 * msOfDay;

function changes(offsetAt: (instant: number) => number, from: number, to: number): Change[] {
  const found: Change[] = [];
  let offset = offsetAt(from);
  for (let at = from; at < to; at += probe) {
    const next = Math.min(at + probe, to);
    for (let low = at; offsetAt(next) !== offset; ) {
      low = firstChange(offsetAt, low, next, offset);
      offset = offsetAt(low);
      found.push({ at: low, offset });
    }
  }
  return found;
}

/** The first second of another offset, by halving. */
function firstChange(
  offsetAt: (instant: number) => number,
  from: number,
  to: number,
  offset: number,
): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
