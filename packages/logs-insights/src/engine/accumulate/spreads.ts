import { finite } from '../../value/coerce.ts';
import { numbersOf } from '../expression/numbers.ts';
import type { Vector } from '../vector.ts';
import type { Accumulator } from './accumulator.ts';
import { ExactSums, type SavedSums } from './exact-sums.ts';
import { nearest, type Scaled, scaled, scaledSum } from './nearest.ts';
import { groupsIn, roomFor } from './room.ts';

interface Saved {
  readonly sums: SavedSums;
  readonly squares: SavedSums;
  readonly far: ReadonlyMap<number, bigint>;
  readonly counts: Float64Array;
}

/** Squares of numbers between them are exact as two doubles. */
const [least, most] = [2 ** -480, 2 ** 480];
/** Squares of whole numbers up to it are doubles. */
const root = 2 ** 26;
/** Squares of the smallest numbers are whole multiples of two to the power of this. */
const finest = -2148;

/** `variance` and `stddev`, from the exact sums of the numbers and of their squares. */
export class Spreads implements Accumulator {
  private readonly sums = new ExactSums();
  private readonly squares = new ExactSums();
  /** Sums of squares that doubles can't hold, in units of the finest. */
  private readonly far = new Map<number, bigint>();
  private counts = new Float64Array(16);
  private readonly isRoot: boolean;

  constructor(isRoot: boolean) {
    this.isRoot = isRoot;
  }

  // HOT: each row.
  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[]): void {
    const numbers = numbersOf(given!, rows, groups.length);
    const count = groupsIn(rows, groups);
    this.counts = roomFor(this.counts, count);
    this.sums.reserve(count);
    this.squares.reserve(count);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const number = numbers[row]!;
      if (Number.isNaN(number)) continue;
      const group = groups[row]!;
      this.counts[group]! += 1;
      this.sums.add(group, number);
      this.addSquare(group, Math.abs(number));
    }
  }

  private addSquare(group: number, number: number): void {
    const square = number * number;
    if (number < root && Math.floor(number) === number) this.squares.add(group, square);
    else if (number >= least && number <= most) {
      this.squares.add(group, square);
      const rest = restOfSquare(number, square);
      if (rest !== 0) this.squares.add(group, rest);
    } else this.addFar(group, squareOf(number));
  }

  private addFar(group: number, units: bigint): void {
    this.far.set(group, (this.far.get(group) ?? 0n) + units);
  }

  merge(saved: unknown, groups: Int32Array): void {
    const { sums, squares, far, counts } = saved as Saved;
    this.sums.merge(sums, groups);
    this.squares.merge(squares, groups);
    for (const [theirs, ours] of groups.entries()) {
      this.counts = roomFor(this.counts, ours + 1);
      this.counts[ours]! += counts[theirs] ?? 0;
      const units = far.get(theirs);
      if (units !== undefined) this.addFar(ours, units);
    }
  }

  save(): unknown {
    return {
      sums: this.sums.save(),
      squares: this.squares.save(),
      far: new Map(this.far),
      counts: this.counts.slice(),
    } satisfies Saved;
  }

  finish(group: number): number | null {
    const count = this.counts[group] ?? 0;
    if (count === 0) return null;
    const variance = nearest(this.aboveOf(group, BigInt(count)), BigInt(count) ** 2n);
    return finite(this.isRoot ? Math.sqrt(variance) : variance);
  }

  /** count · Σx² − (Σx)² */
  private aboveOf(group: number, count: bigint): Scaled {
    const sum = this.sums.partsOf(group);
    const one = scaledSum(sum.parts, sum.whole);
    const near = this.squares.partsOf(group);
    const two = scaledSum(near.parts, near.whole);
    const far = this.far.get(group) ?? 0n;
    const lowest = far === 0n ? two.exponent : finest;
    const exponent = Math.min(one.exponent * 2, two.exponent, lowest);
    const at = (size: bigint, from: number) => size << BigInt(from - exponent);
    const squares = at(two.size, two.exponent) + (far === 0n ? 0n : at(far, finest));
    return { size: count * squares - at(one.size ** 2n, one.exponent * 2), exponent };
  }

  get bytes(): number {
    return this.counts.byteLength + this.sums.bytes + this.squares.bytes + this.far.size * 600;
  }
}

// HOT
/** What is lost where a square is rounded (Dekker's product, by halves of 26 bits). */
function restOfSquare(number: number, square: number): number {
  const spread = number * 134_217_729;
  const high = spread - (spread - number);
  const low = number - high;
  return high * high - square + 2 * high * low + low * low;
}

function squareOf(number: number): bigint {
  const { size, exponent } = scaled(number);
  return (size ** 2n) << BigInt(exponent * 2 - finest);
}
