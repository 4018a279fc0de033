import type { logsInsights } from 'sluice';
import type { LogBlock } from './block.ts';

export type LogEvent = logsInsights.LogEvent;

/** A log group as threads get it: what was put into it, or the files that it stands in. */
export interface LogGroupData {
  readonly name: string;
  /** `account:group`, the field `@log`. */
  readonly log: string;
  readonly blocks: readonly LogBlock[];
  readonly files: readonly LogFile[];
}

/** A file of a log group that is read from a folder. */
export interface LogFile {
  /** Unlike that of any other block or file. */
  readonly source: number;
  /** As it is called below the folder; some forms of files are known by their names. */
  readonly name: string;
  readonly path: string;
  readonly stream: string;
}

/** Epoch milliseconds, both included; open where absent. */
export interface Within {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export const isWithin = (time: number, { start, end }: Within): boolean =>
  time >= (start ?? -Infinity) && time <= (end ?? Infinity);
