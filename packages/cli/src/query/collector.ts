import type { logsInsights } from 'sluice';
import { UsageError } from '../failure.ts';
import type { EventVisitor, Origin } from '../input/event.ts';
import { numberSaid } from '../output/said.ts';
import { type Found, foundIn } from './event.ts';

/** A query is run over events in memory: more than these would not fit. */
export const mostEvents = 2_000_000;

/** How many events there may be yet, over all inputs. */
export interface Room {
  left: number;
}

/** Keeps the events of one input. */
export class Collector implements EventVisitor {
  readonly refused: string[] = [];
  private readonly found: Found[] = [];
  private readonly room: Room;
  private readonly always: Origin;

  /** `always`: what all events of the input have where they don't say it themselves. */
  constructor(room: Room, always: Origin) {
    this.room = room;
    this.always = always;
  }

  get count(): number {
    return this.found.length;
  }

  visit(text: string, _number: number, _raw?: Uint8Array, origin: Origin = {}): void {
    if (this.room.left === 0) {
      throw new UsageError(
        `more than ${numberSaid(mostEvents)} events, which is the most a query is run over`,
        'give fewer files, or leave events out before: sluice match … | sluice query …',
      );
    }
    this.room.left -= 1;
    this.found.push(foundIn(text, { ...this.always, ...origin }));
  }

  refuse(number: number, reason: string): void {
    this.refused.push(`:${number}: ${reason}`);
  }

  /** All of them, each with a time. */
  timed(): Timed {
    const first = this.found.find(({ timestamp }) => timestamp !== undefined)?.timestamp;
    let assumed = 0;
    let before = first ?? -1;
    for (const event of this.found) {
      if (event.timestamp === undefined) {
        assumed += 1;
        event.timestamp = first === undefined ? before + 1 : before;
      }
      before = event.timestamp;
    }
    return {
      events: this.found as logsInsights.LogEvent[],
      assumed,
      hasTimes: first !== undefined,
    };
  }
}

export interface Timed {
  readonly events: readonly logsInsights.LogEvent[];
  /** How many had no time of their own. */
  readonly assumed: number;
  /** Whether any had one. */
  readonly hasTimes: boolean;
}
