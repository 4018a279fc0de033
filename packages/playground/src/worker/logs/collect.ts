import type { LogEvent, LogGroupData, Within } from './group.ts';
import { pointerOf } from './pointer.ts';
import { batchesOf } from './read.ts';
import type { QueryTask, Send, Statistics } from './task.ts';

/** The events of a query do not fit into a thread. */
export class TooMuch extends Error {}

const mostBytes = 64 * 1024 * 1024;

const between = 100;

const mostTold = 20;

/** Reads log groups for a query, counts what it reads, and tells of it from time to time. */
export class Collector {
  readonly #task: QueryTask;
  readonly #send: Send;
  readonly #known = new Map<string, readonly LogEvent[]>();
  #records = 0;
  #bytes = 0;
  #told = Date.now();
  readonly #leftOut: string[] = [];

  constructor(task: QueryTask, send: Send) {
    this.#task = task;
    this.#send = send;
    this.#count(task.events);
  }

  /** What was read so far; all of it counts as matched until a query says how much did. */
  get statistics(): Statistics {
    return {
      recordsMatched: this.#records,
      recordsScanned: this.#records,
      bytesScanned: this.#bytes,
      logGroupsScanned: this.#known.size,
    };
  }

  /** The first lines of files that are no events, and why. */
  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  async events(group: LogGroupData, within: Within): Promise<readonly LogEvent[]> {
    const known = this.#known.get(group.name);
    if (known !== undefined) return known;
    const events: LogEvent[] = [];
    this.#known.set(group.name, events);
    const { rows, reader } = this.#task;
    for await (const batch of batchesOf(group, { ...within, reader })) {
      const { source, events: some, places } = batch;
      this.#count(some);
      this.#leftOut.push(...batch.leftOut.slice(0, mostTold - this.#leftOut.length));
      for (const [i, event] of some.entries()) {
        const pointer = rows === 'fields' && pointerOf({ source, place: places[i]! });
        events.push(pointer ? { ...event, fields: { '@ptr': pointer } } : event);
      }
      this.#tell();
    }
    return events;
  }

  #count(events: readonly LogEvent[]): void {
    this.#records += events.length;
    for (const { message } of events) this.#bytes += Buffer.byteLength(message);
    if (this.#bytes > mostBytes) throw new TooMuch(tooMuch);
  }

  #tell(): void {
    if (Date.now() - this.#told < between) return;
    this.#told = Date.now();
    this.#send({ kind: 'progress', statistics: { ...this.statistics, recordsMatched: 0 } });
  }
}

const tooMuch = `the time range holds more than ${mostBytes / 1024 / 1024} MiB of events`;
