import type { ReadLogs } from '@sluice/playground';
import type { EventVisitor, Origin } from '../input/event.ts';
import { type Found, foundIn } from '../query/event.ts';

/**
 * The events of a file as they come, each with a time: one that has none happened when the one
 * before did, and where none has one, they are a millisecond apart.
 */
export class TimedEvents implements EventVisitor {
  private readonly name: string;
  /** Of events before any time is known. */
  private waiting: Found[] = [];
  private ready: ReadLogs['events'][number][] = [];
  private leftOut: string[] = [];
  private before: number | undefined;

  constructor(name: string) {
    this.name = name;
  }

  visit(text: string, _number: number, _raw?: Uint8Array, origin: Origin = {}): void {
    const found = foundIn(text, origin);
    const time = found.timestamp ?? this.before;
    if (time === undefined) {
      this.waiting.push(found);
      return;
    }
    if (this.waiting.length > 0) this.release(() => time);
    this.before = time;
    this.ready.push({ ...found, timestamp: time });
  }

  refuse(number: number, reason: string): void {
    this.leftOut.push(`${this.name}:${number}: ${reason}`);
  }

  /** What came since the last time it was asked for. */
  take(): ReadLogs {
    const { ready: events, leftOut } = this;
    this.ready = [];
    this.leftOut = [];
    return { events, leftOut };
  }

  /** The rest, when all has come. */
  finish(): ReadLogs {
    this.release((place) => place);
    return this.take();
  }

  private release(timeOf: (place: number) => number): void {
    for (const [place, found] of this.waiting.entries()) {
      this.ready.push({ ...found, timestamp: timeOf(place) });
    }
    this.waiting = [];
  }
}
