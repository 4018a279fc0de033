import type { logsInsights } from 'sluice';
import { reasonOf, UsageError } from '../failure.ts';
import { type Bytes, fileBytes, unpacked } from '../input/bytes.ts';
import { sizeOf, sourcesFor } from '../input/found.ts';
import { readEvents } from '../input/read.ts';
import type { Shape } from '../input/shape.ts';
import type { Source } from '../input/source.ts';
import { Progress } from '../output/progress.ts';
import { counted, numberSaid } from '../output/said.ts';
import type { Session } from '../session.ts';
import { Collector, mostEvents, type Room } from './collector.ts';
import { originOf } from './feed/read-share.ts';

export interface ReadAll {
  readonly events: readonly logsInsights.LogEvent[];
  /** Unpacked. */
  readonly bytes: number;
  /** Whether all could be read. */
  readonly isComplete: boolean;
}

/** Reads the inputs of a query to their end, one after the other. */
export class EventReader {
  private readonly session: Session;
  private readonly shape: Shape | undefined;
  private readonly room: Room = { left: mostEvents };
  private isComplete = true;
  private bytes = 0;

  constructor(session: Session, shape: Shape | undefined) {
    this.session = session;
    this.shape = shape;
  }

  async read(inputs: readonly string[]): Promise<ReadAll> {
    const { session } = this;
    const { sources, isComplete } = await sourcesFor(session, inputs);
    this.isComplete = isComplete;
    this.bytes = 0;
    const { stderr } = session.io;
    const progress =
      stderr.isTTY && !session.quiet ? new Progress(stderr, sizeOf(sources), 'events') : undefined;
    session.atEnd = () => progress?.clear();
    const events: logsInsights.LogEvent[] = [];
    for (const source of sources) {
      for (const event of await this.readOne(source, progress)) events.push(event);
    }
    progress?.clear();
    return { events, bytes: this.bytes, isComplete: this.isComplete };
  }

  private async readOne(source: Source, progress: Progress | undefined) {
    const collector = new Collector(this.room, originOf(source));
    const failures: string[] = [];
    try {
      await this.collect(source, collector, progress);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      failures.push(`: ${reasonOf(error)}`);
    }
    progress?.clear();
    const { events, assumed, hasTimes } = collector.timed();
    const { refused } = collector;
    failures.unshift(...refused.slice(0, mostTold));
    if (refused.length > mostTold) {
      failures.push(`: ${numberSaid(refused.length - mostTold)} more left out`);
    }
    for (const failure of failures) await this.session.complain(`${source.name}${failure}`);
    if (failures.length > 0) this.isComplete = false;
    if (assumed > 0) {
      await this.session.note(`sluice: ${source.name}: ${assumption(assumed, hasTimes)}`);
    }
    return events;
  }

  private async collect(
    { name, path }: Source,
    visitor: Collector,
    progress: Progress | undefined,
  ): Promise<void> {
    let stored = 0;
    const counting = async function* (bytes: Bytes) {
      for await (const chunk of bytes) {
        stored += chunk.length;
        yield chunk;
      }
    };
    const bytes = unpacked(counting(path === undefined ? this.session.io.stdin : fileBytes(path)));
    let seen = 0;
    for await (const step of readEvents(bytes, { name, shape: this.shape, visitor })) {
      this.bytes += step.bytes;
      progress?.add(stored, visitor.count - seen);
      stored = 0;
      seen = visitor.count;
    }
  }
}

const mostTold = 3;

const assumption = (assumed: number, hasTimes: boolean): string =>
  hasTimes
    ? `${counted(assumed, 'event')} without a time: each counts as of the time of the one before`
    : 'no times found: events count as a millisecond apart, from 1970-01-01 on, in their order';
