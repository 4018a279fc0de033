import type { LogsTask } from '../../worker/logs/task.ts';
import type { AwsTask, Reply } from '../../worker/task.ts';
import type { Logs } from './api.ts';

/** What a call of the CloudWatch Logs API has to work with. */
export interface Calling extends Logs {
  readonly requestId: string;
  /** Does a task on a thread; where that is not answered with 200, the call ends with its answer. */
  readonly perform: <T>(task: LogsTask | AwsTask) => Promise<T>;
}

/** A call: the request as it came in, the answer as it goes out. Refusals are thrown. */
export type Call = (body: unknown, calling: Calling) => Reply | Promise<Reply>;

export const answered = (body: unknown): Reply => ({ status: 200, body });

/** The answer of calls that have nothing to say. AWS: it has no body at all. */
export const done: Reply = { status: 200, body: undefined };
