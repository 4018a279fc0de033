import type { Finder, Lines, Rows, Scanner } from '@sluice/scan';
import type { logsInsights } from 'sluice';
import { foundIn, mark } from '../event.ts';
import { timeOfLine } from './line.ts';
import { timeFields } from './object.ts';

/** What lines tell of their events. */
export interface Told {
  /** Epoch milliseconds, one a line; NaN where the line has no time. */
  readonly times: Float64Array;
  /** Lines that are events as the service lists them, by their numbers. */
  readonly stored: ReadonlyMap<number, logsInsights.LogEvent>;
}

/** Reads the times of whole blocks, as `foundIn` finds them one by one. One serves a scanner. */
export class BlockTimes {
  private readonly scanner: Scanner;
  private readonly fields: readonly Finder[];
  private readonly stored: Finder;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
    this.fields = timeFields.map((name) => scanner.finder(`"${name}"`));
    this.stored = scanner.finder(mark);
  }

  // HOT: each line.
  read(lines: Lines, rows: Rows): Told {
    const { count, starts, ends } = lines;
    const { bytes: held } = this.scanner;
    const bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength);
    const times = new Float64Array(count).fill(Number.NaN);
    const mayHave = this.fieldsIn(lines);
    const length = rows?.length ?? count;
    for (let i = 0; i < length; i++) {
      const row = rows === undefined ? i : rows[i]!;
      times[row] = timeOfLine(bytes, starts[row]!, ends[row]!, mayHave);
    }
    const stored = new Map<number, logsInsights.LogEvent>();
    for (const row of this.storedIn(lines)) {
      const text = bytes.toString('utf8', starts[row]!, ends[row]!);
      const { timestamp, ...rest } = foundIn(text, {});
      if (timestamp === undefined || rest.ingestionTime === undefined) continue;
      times[row] = timestamp;
      stored.set(row, { timestamp, ...rest });
    }
    return { times, stored };
  }

  /** Whether a field stands anywhere in the block; found out when it is first asked. */
  private fieldsIn(lines: Lines): (field: number) => boolean {
    const known: (boolean | undefined)[] = [];
    return (field) => (known[field] ??= isIn(this.fields[field]!, lines));
  }

  private storedIn(lines: Lines): Int32Array {
    if (!isIn(this.stored, lines)) return new Int32Array(0);
    return this.scanner.rowsWith(this.stored, lines).slice();
  }
}

const isIn = (finder: Finder, { count, starts, ends }: Lines): boolean =>
  count > 0 && finder.find(starts[0]!, ends[count - 1]!) >= 0;
