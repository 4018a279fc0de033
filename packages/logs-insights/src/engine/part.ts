import type { Outcome } from '@sluice/core';
import type { Lines, Scanner } from '@sluice/scan';
import type { LogEvent } from '../reference/environment.ts';
import type { Row } from '../reference/row.ts';

/** What a run, or a thread's share of it, is told before it sees events. Times are epoch ms. */
export interface PartOptions {
  /** Events before it and after `end` are left out; open where absent. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** What `now()` means; the end, or the newest event where absent. */
  readonly now?: number | undefined;
  readonly lookupTables?: ReadonlyMap<string, readonly Row[]> | undefined;
  /** Bytes that groups and kept events may take; 256 MiB where absent. */
  readonly memory?: number | undefined;
  /**
   * So many values are kept for each percentile, and for each group's count of distinct ones; of
   * more the answer is near the truth. 1,000,000 and 100,000 where absent.
   */
  readonly exact?: number | undefined;
}

/** Events whose messages are lines in a scanner's memory, in the order of their input. */
export interface EventBlock {
  readonly scanner: Scanner;
  /** Messages, in UTF-8. */
  readonly lines: Lines;
  /** Epoch milliseconds, one a line. */
  readonly times: Float64Array;
  /** Only these lines are events, ascending; all where absent. */
  readonly rows?: Int32Array;
  /** Which input, counted from zero: of events at the same time, those of the first come first. */
  readonly source: number;
  /** The place of line 0 in its input. */
  readonly first: number;
  readonly logStream?: string;
  readonly log?: string;
  /** Epoch milliseconds. */
  readonly ingestionTime?: number;
  /** Lines that do not say all of their event, by their numbers: what it is instead. */
  readonly events?: ReadonlyMap<number, LogEvent>;
}

/** A run over blocks of lines, or a share of it. */
export interface QueryPart {
  /** Failure: a limit is reached, and nothing more may be added. */
  add(block: EventBlock): Outcome<void>;
  readonly statistics: PartStatistics;
  /** What was found so far, as plain data that a structured clone takes. */
  partial(): PartialAnswer;
}

export interface PartStatistics {
  /** Events that passed the filters before the first command that joins rows. */
  readonly recordsMatched: number;
  /** Events within the time range. */
  readonly recordsScanned: number;
  readonly bytesScanned: number;
}

/** Plain data: shares of one run are joined by the program that began them. */
export interface PartialAnswer {
  readonly statistics: PartStatistics;
  /** Epoch milliseconds of the newest event, whatever the range; 0 where there is none. */
  readonly newest: number;
  /** What the sink of the plan holds. */
  readonly held: unknown;
}
