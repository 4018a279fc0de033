import type { Lines, Scanner } from '@sluice/scan';

/** The rows that may match; `undefined` is all of them. */
export type Candidates = (lines: Lines) => Int32Array | undefined;

/**
 * Whether the bytes of a text stand in a line exactly where the text does: not half a pair, nor what
 * other bytes are read as, nor what ends a line.
 */
export const isFindable = (text: string): boolean =>
  text !== '' && !/[\p{Cs}\uFFFD\r\n]/u.test(text);

/** The rows that hold one of some texts; all where nothing is sure, or a text can't be looked for. */
export function candidatesOf(scanner: Scanner, texts: readonly string[] | null): Candidates {
  if (texts === null || !texts.every(isFindable)) return () => undefined;
  const finder = texts.length === 1 ? scanner.finder(texts[0]!) : scanner.finders(texts);
  return (lines) => scanner.rowsWith(finder, lines);
}

/** Room for row numbers that outlives the calls of a scanner. */
export class Rows {
  private room = new Int32Array(1024);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(row: number): void {
    if (this.count === this.room.length) {
      const larger = new Int32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.count++] = row;
  }

  get all(): Int32Array {
    return this.room.subarray(0, this.count);
  }
}

/** Every row of some lines. */
export const everyRow = ({ count }: Lines): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i);
