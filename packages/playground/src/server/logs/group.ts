import type { LogGroupData } from '../../worker/logs/group.ts';

/** A log group, wherever its events are. */
export interface LogGroup {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly creationTime: number;
  readonly storedBytes: number;
  streams(): Promise<readonly LogStream[]>;
  /** What threads read it with. */
  data(): Promise<LogGroupData>;
}

/** Times are epoch milliseconds; absent where there is no event, or where nobody looked. */
export interface LogStream {
  readonly name: string;
  readonly creationTime: number;
  readonly firstEventTime?: number | undefined;
  readonly lastEventTime?: number | undefined;
  readonly lastIngestionTime?: number | undefined;
}
