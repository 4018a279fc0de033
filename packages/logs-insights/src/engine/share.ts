import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import type { EventBlock, PartialAnswer, PartStatistics, QueryPart } from './part.ts';
import type { Sink } from './sink.ts';

/** What a share does with the rows of a block that lie within the time range. */
export interface Stage {
  readonly start: number;
  readonly end: number;
  readonly sink: Sink;
  /** The rows that pass the filters before the sink. */
  pass(block: EventBlock, rows: Int32Array): Int32Array;
}

/** A run over blocks, or a thread's share of it. */
export class Share implements QueryPart {
  private readonly stage: Stage;
  private fault: readonly Diagnostic[];
  private newest = 0;
  private recordsMatched = 0;
  private recordsScanned = 0;
  private bytesScanned = 0;

  /** `faults`: why nothing may be added at all. */
  constructor(stage: Stage, faults: readonly Diagnostic[]) {
    this.stage = stage;
    this.fault = faults;
  }

  get statistics(): PartStatistics {
    const { recordsMatched, recordsScanned, bytesScanned } = this;
    return { recordsMatched, recordsScanned, bytesScanned };
  }

  add(block: EventBlock): Outcome<void> {
    if (this.fault.length > 0) return failure(this.fault);
    const rows = this.scanned(block);
    const passed = this.stage.pass(block, rows);
    this.recordsMatched += passed.length;
    const fault = this.stage.sink.add(block, passed);
    if (fault === undefined) return success(undefined);
    this.fault = [fault];
    return failure(this.fault);
  }

  partial(): PartialAnswer {
    const { statistics, newest, stage } = this;
    return { statistics, newest, held: stage.sink.save() };
  }

  // HOT: each line passes.
  /** The rows within the time range; counts them. */
  private scanned({ lines, times, rows }: EventBlock): Int32Array {
    const { start, end } = this.stage;
    const found = new Int32Array(rows?.length ?? lines.count);
    let count = 0;
    let bytes = 0;
    let { newest } = this;
    for (let i = 0; i < found.length; i++) {
      const row = rows === undefined ? i : rows[i]!;
      const time = times[row]!;
      if (time > newest) newest = time;
      if (time < start || time > end) continue;
      bytes += lines.ends[row]! - lines.starts[row]!;
      found[count++] = row;
    }
    this.newest = newest;
    this.recordsScanned += count;
    this.bytesScanned += bytes;
    return found.subarray(0, count);
  }
}
