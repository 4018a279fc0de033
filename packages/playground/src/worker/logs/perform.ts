import { fault } from '../aws/fault.ts';
import type { Reply } from '../task.ts';
import { checkQuery } from './check.ts';
import { filterEvents } from './filter.ts';
import { runQuery } from './query.ts';
import { Unreadable } from './read.ts';
import { readRecord } from './record.ts';
import { readStream } from './stream.ts';
import type { LogsTask, Send } from './task.ts';

/** Does a task that reads logs; a query tells what it has while it runs. */
export async function performLogs(task: LogsTask, send: Send): Promise<Reply> {
  try {
    return await run(task, send);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fault(503, 'ServiceUnavailableException', error.message);
  }
}

async function run(task: LogsTask, send: Send): Promise<Reply> {
  switch (task.kind) {
    case 'query':
      return runQuery(task, send);
    case 'check':
      return checkQuery(task);
    case 'filter':
      return filterEvents(task);
    case 'stream':
      return readStream(task);
    case 'record':
      return readRecord(task);
  }
}
