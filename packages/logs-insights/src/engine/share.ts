import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import type { Scanner } from '@sluice/scan';
import { Batch } from './batch.ts';
import type { EventBlock, PartialAnswer, PartStatistics, QueryPart } from './part.ts';
import type { Sink } from './sink.ts';

/** What a share does with the rows of a block that lie within the time range. */
export interface Stage {
  /** Epoch milliseconds, both included. */
  readonly start: number;
  readonly end: number;
  readonly sink: Sink;
  /** Makes what is needed for a scanner; its memory may grow by that. */
  prepare(scanner: Scanner): void;
  /** Leaves the rows that pass the filters before the sink. */
  filter(batch: Batch): void;
}

/** A run over blocks, or a thread's share of it. */
export class Share implements QueryPart {
  private readonly stage: Stage;
  private faults: readonly Diagnostic[];
  private scanner: Scanner | undefined;
  private newest = 0;
  private recordsMatched = 0;
  private recordsScanned = 0;
  private bytesScanned = 0;

  /** `faults`: why nothing may be added at all. */
  constructor(stage: Stage, faults: readonly Diagnostic[]) {
    this.stage = stage;
    this.faults = faults;
  }

  get statistics(): PartStatistics {
    const { recordsMatched, recordsScanned, bytesScanned } = this;
    return { recordsMatched, recordsScanned, bytesScanned };
  }

  add(given: EventBlock): Outcome<void> {
    if (this.faults.length > 0) return failure(this.faults);
    const block = this.prepared(given);
    const batch = new Batch(block, this.scanned(block));
    this.stage.filter(batch);
    this.recordsMatched += batch.rows.length;
    const fault = this.stage.sink.add(batch);
    if (fault === undefined) return success(undefined);
    this.faults = [fault];
    return failure(this.faults);
  }

  partial(): PartialAnswer {
    const { statistics, newest, stage } = this;
    return { statistics, newest, held: stage.sink.save() };
  }

  /** Where the memory of a scanner grows, what was taken of it must be taken anew. */
  private prepared(block: EventBlock): EventBlock {
    const { scanner, lines } = block;
    if (this.scanner === scanner) return block;
    this.scanner = scanner;
    const { count, starts, ends } = lines;
    const [startsAt, endsAt] = [starts.byteOffset, ends.byteOffset];
    this.stage.prepare(scanner);
    if (starts.length === count) return block;
    const { buffer } = scanner.bytes;
    return {
      ...block,
      lines: {
        count,
        starts: new Int32Array(buffer, startsAt, count),
        ends: new Int32Array(buffer, endsAt, count),
      },
    };
  }

  // HOT: each line passes.
  /** The rows within the time range; counts them. */
  private scanned({ lines, times, rows }: EventBlock): Int32Array {
    const { start, end } = this.stage;
    const { starts, ends } = lines;
    const found = new Int32Array(rows?.length ?? lines.count);
    let count = 0;
    let bytes = 0;
    let { newest } = this;
    for (let i = 0; i < found.length; i++) {
      const row = rows === undefined ? i : rows[i]!;
      const time = times[row]!;
      if (time > newest) newest = time;
      if (time < start || time > end) continue;
      bytes += ends[row]! - starts[row]!;
      found[count++] = row;
    }
    this.newest = newest;
    this.recordsScanned += count;
    this.bytesScanned += bytes;
    return found.subarray(0, count);
  }
}
