import {
  type Cells,
  type FieldPlan,
  Kind,
  type Lines,
  type Rows,
  type Scanner,
  Status,
} from '@sluice/scan';
import type { logsInsights } from 'sluice';
import { foundIn, timeFields } from '../event.ts';
import { timeOfText } from './text.ts';

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
  private readonly plan: FieldPlan;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
    this.plan = scanner.planFields([...timeFields, 'ingestionTime'].map((name) => [name]));
  }

  read(lines: Lines, rows: Rows): Told {
    const times = new Float64Array(lines.count).fill(Number.NaN);
    const stored = new Map<number, logsInsights.LogEvent>();
    const objects = this.readTexts(lines, rows, times);
    if (objects.length === 0) return { times, stored };
    const { status, cells } = this.plan.read(lines, objects);
    let left: Int32Array = objects.filter((row) => status[row] === Status.object);
    for (const column of cells.slice(0, timeFields.length)) {
      left = this.readColumn(column, left, times);
    }
    const { kinds } = cells[timeFields.length]!;
    for (const row of objects) {
      const isStored = kinds[row] === Kind.number;
      if (status[row] !== Status.object || isStored) this.readSlowly(lines, row, times, stored);
    }
    return { times, stored };
  }

  // HOT: each line.
  /** The times of lines that are no objects; gives those that may be. */
  private readTexts({ count, starts, ends }: Lines, rows: Rows, times: Float64Array): Int32Array {
    const bytes = bufferOf(this.scanner);
    const length = rows?.length ?? count;
    const objects = new Int32Array(length);
    let found = 0;
    for (let i = 0; i < length; i++) {
      const row = rows === undefined ? i : rows[i]!;
      const start = starts[row]!;
      if (bytes[start] === openBrace) objects[found++] = row;
      else times[row] = timeOfText(bytes, start, ends[row]!);
    }
    return objects.subarray(0, found);
  }

  // HOT: each line of JSON.
  /** The times of one field; gives the rows that have none yet. */
  private readColumn(cells: Cells, rows: Int32Array, times: Float64Array): Int32Array {
    const { kinds } = cells;
    const present = rows.filter((row) => kinds[row] !== Kind.missing);
    if (present.length === 0) return rows;
    this.scanner.instants(cells, present, times);
    return rows.filter((row) => Number.isNaN(times[row]!));
  }

  private readSlowly(
    { starts, ends }: Lines,
    row: number,
    times: Float64Array,
    stored: Map<number, logsInsights.LogEvent>,
  ): void {
    const text = bufferOf(this.scanner).toString('utf8', starts[row], ends[row]);
    const { timestamp = Number.NaN, ...rest } = foundIn(text, {});
    times[row] = timestamp;
    if (rest.ingestionTime !== undefined) stored.set(row, { timestamp, ...rest });
  }
}

const bufferOf = ({ bytes }: Scanner): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const openBrace = 0x7b;
