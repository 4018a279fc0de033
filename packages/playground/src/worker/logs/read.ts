import { eventIn } from './block.ts';
import { isWithin, type LogEvent, type LogFile, type LogGroupData, type Within } from './group.ts';
import { readerAt } from './reader.ts';

/** Some events of one block or file, and the place of each in it. */
export interface Batch {
  readonly source: number;
  readonly events: readonly LogEvent[];
  readonly places: readonly number[];
  /** What of a file is no event, and why. */
  readonly leftOut: readonly string[];
}

/** What is read of a group. */
export interface Wanted extends Within {
  /** Where the module is that reads files. */
  readonly reader: string | undefined;
  /** Whether a stream is asked for; all are where absent. */
  readonly isStream?: (name: string) => boolean;
}

/** The events of a log group within the time range, bit by bit; in no order. */
export async function* batchesOf(group: LogGroupData, wanted: Wanted): AsyncGenerator<Batch> {
  const { isStream = () => true } = wanted;
  for (const block of group.blocks) {
    if (!isStream(block.stream)) continue;
    const places: number[] = [];
    for (let i = 0; i < block.count; i++) if (isWithin(block.times[i]!, wanted)) places.push(i);
    const events = places.map((place) => eventIn(block, place, group.log));
    yield { source: block.source, events, places, leftOut: [] };
  }
  for (const file of group.files) yield* batchesOfFile(file, group.log, wanted);
}

/** A file of a log group that cannot be read. */
export class Unreadable extends Error {}

async function* batchesOfFile(file: LogFile, log: string, wanted: Wanted): AsyncGenerator<Batch> {
  try {
    yield* batchesRead(file, log, wanted);
  } catch (error) {
    throw new Unreadable(`${file.name}: ${(error as Error).message}`);
  }
}

async function* batchesRead(
  file: LogFile,
  log: string,
  { reader, isStream = () => true, ...within }: Wanted,
): AsyncGenerator<Batch> {
  if (reader === undefined) return;
  const { read } = await readerAt(reader);
  let place = 0;
  for await (const { events: some, leftOut } of read(file)) {
    const events: LogEvent[] = [];
    const places: number[] = [];
    for (const event of some) {
      const stream = event.logStream ?? file.stream;
      if (isWithin(event.timestamp, within) && (isStream(stream) || isStream(file.stream))) {
        events.push({ ...event, logStream: stream, log });
        places.push(place);
      }
      place += 1;
    }
    yield { source: file.source, events, places, leftOut };
  }
}
