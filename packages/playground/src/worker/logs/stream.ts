import type { Reply } from '../task.ts';
import type { LogEvent } from './group.ts';
import { compareKeys } from './key.ts';
import { fitting } from './page.ts';
import { batchesOf } from './read.ts';
import type { Key, StreamTask } from './task.ts';

/** What `GetLogEvents` answers, and the keys of its first and its last event. */
export interface StreamPage {
  readonly events: readonly object[];
  readonly first?: Key | undefined;
  readonly last?: Key | undefined;
}

/** Some events of one stream, oldest first, next to the place that is asked for. */
export async function readStream(task: StreamTask): Promise<Reply> {
  const { group, reader, stream, start, end, direction, from, limit } = task;
  const isForward = direction === 'forward';
  const found: { readonly key: Key; readonly event: LogEvent }[] = [];
  const wanted = { reader, start, end, isStream: (name: string) => name === stream };
  for await (const { source, events, places } of batchesOf(group, wanted)) {
    for (const [i, event] of events.entries()) {
      const key: Key = [event.timestamp, source, places[i]!];
      const order = from === undefined ? 0 : compareKeys(key, from);
      if (from !== undefined && (isForward ? order <= 0 : order >= 0)) continue;
      found.push({ key, event });
    }
  }
  found.sort((a, b) => (isForward ? 1 : -1) * compareKeys(a.key, b.key));
  const page = found.slice(0, fitting(found, limit));
  if (!isForward) page.reverse();
  const body: StreamPage = {
    events: page.map(({ event }) => ({
      timestamp: event.timestamp,
      message: event.message,
      ingestionTime: event.ingestionTime ?? event.timestamp,
    })),
    first: page[0]?.key,
    last: page.at(-1)?.key,
  };
  return { status: 200, body };
}
