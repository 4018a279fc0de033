import { isError } from '@sluice/core';
import { filterPattern } from 'sluice';
import { fault } from '../aws/fault.ts';
import type { Reply } from '../task.ts';
import type { LogEvent } from './group.ts';
import { compareKeys, eventIdOf } from './key.ts';
import { fitting } from './page.ts';
import { batchesOf } from './read.ts';
import type { FilterTask, Key } from './task.ts';

/** What `FilterLogEvents` answers; `next` is the key to go on after, where there is more. */
export interface Filtered {
  readonly events: readonly object[];
  readonly next?: Key | undefined;
}

/** The events of a log group that match a filter pattern, in order of time. */
export async function filterEvents(task: FilterTask): Promise<Reply> {
  const { group, reader, pattern, after, start, end } = task;
  const compiled = filterPattern.compile(pattern, { api: 'FilterLogEvents' });
  if (pattern !== '' && !compiled.ok) {
    const error = compiled.diagnostics.find(isError)!;
    return fault(400, 'InvalidParameterException', error.awsMessage ?? error.message);
  }
  const test = (message: string) => !compiled.ok || compiled.value.test(message);
  const page = new FirstPage(task.limit);
  const wanted = { reader, start, end, isStream: streamsOf(task) };
  for await (const { source, events, places } of batchesOf(group, wanted)) {
    for (const [i, event] of events.entries()) {
      const key: Key = [event.timestamp, source, places[i]!];
      if (after !== undefined && compareKeys(key, after) <= 0) continue;
      if (page.wants(key) && test(event.message)) page.add(key, event);
    }
  }
  const { found, isWhole } = page.finish();
  const body: Filtered = {
    events: found.map(({ key, event }) => filteredOf(key, event)),
    next: isWhole ? undefined : found.at(-1)?.key,
  };
  return { status: 200, body };
}

function streamsOf({ streams, prefix }: FilterTask): (name: string) => boolean {
  if (prefix !== undefined) return (name) => name.startsWith(prefix);
  const named = streams && new Set(streams);
  return (name) => named?.has(name) ?? true;
}

const filteredOf = (key: Key, { logStream, timestamp, message, ingestionTime }: LogEvent) => ({
  logStreamName: logStream,
  timestamp,
  message,
  ingestionTime: ingestionTime ?? timestamp,
  eventId: eventIdOf(key),
});

interface Found {
  readonly key: Key;
  readonly event: LogEvent;
}

/** Keeps the first events by their keys, however they come: as many as a page takes. */
class FirstPage {
  readonly #limit: number;
  #found: Found[] = [];
  /** No event behind this one can be of the page any more. */
  #last: Key | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  wants(key: Key): boolean {
    return this.#last === undefined || compareKeys(key, this.#last) <= 0;
  }

  add(key: Key, event: LogEvent): void {
    this.#found.push({ key, event });
    if (this.#found.length >= 2 * this.#limit + 1) this.#cut();
  }

  finish(): { readonly found: readonly Found[]; readonly isWhole: boolean } {
    this.#cut();
    const count = fitting(this.#found, this.#limit);
    const isWhole = this.#last === undefined && count === this.#found.length;
    return { found: this.#found.slice(0, count), isWhole };
  }

  #cut(): void {
    this.#found.sort((a, b) => compareKeys(a.key, b.key));
    if (this.#found.length <= this.#limit) return;
    this.#found = this.#found.slice(0, this.#limit);
    this.#last = this.#found.at(-1)!.key;
  }
}
