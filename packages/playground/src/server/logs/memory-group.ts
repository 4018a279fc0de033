import type { LogGroupData } from '../../worker/logs/group.ts';
import { logOf } from './account.ts';
import type { BlockWriter, Room } from './block-writer.ts';
import type { LogGroup, LogStream } from './group.ts';

/** An event on its way into a stream. */
export interface NewEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly message: Uint8Array;
}

/** A log group whose events were put into it. */
export class MemoryGroup implements LogGroup {
  readonly name: string;
  readonly creationTime: number;
  readonly #streams = new Map<string, Stream>();
  readonly #blocks = new Set<BlockWriter>();
  #storedBytes = 0;

  constructor(name: string, creationTime: number) {
    this.name = name;
    this.creationTime = creationTime;
  }

  get storedBytes(): number {
    return this.#storedBytes;
  }

  get streamCount(): number {
    return this.#streams.size;
  }

  get blocks(): ReadonlySet<BlockWriter> {
    return this.#blocks;
  }

  hasStream(name: string): boolean {
    return this.#streams.has(name);
  }

  createStream(name: string, creationTime: number): void {
    this.#streams.set(name, { name, creationTime });
  }

  /** The stream's blocks are given back. */
  deleteStream(name: string): readonly BlockWriter[] {
    this.#streams.delete(name);
    const blocks = [...this.#blocks].filter(({ stream }) => stream === name);
    for (const block of blocks) this.#blocks.delete(block);
    return blocks;
  }

  /** Adds events to a stream that there is; `begin` makes a block where the last one is full. */
  add(name: string, events: readonly NewEvent[], ingestionTime: number, begin: Begin): void {
    const stream = this.#streams.get(name)!;
    for (const { timestamp, message } of events) {
      if (!stream.writer?.fits(message)) {
        stream.writer = begin(name, roomAfter(stream.writer, message));
        this.#blocks.add(stream.writer);
      }
      stream.writer.add(timestamp, ingestionTime, message);
      this.#storedBytes += message.length + overhead;
      stream.firstEventTime = Math.min(stream.firstEventTime ?? Infinity, timestamp);
      stream.lastEventTime = Math.max(stream.lastEventTime ?? -Infinity, timestamp);
      stream.lastIngestionTime = ingestionTime;
    }
  }

  /** Gives up a block. */
  drop(block: BlockWriter): void {
    this.#blocks.delete(block);
    const stream = this.#streams.get(block.stream);
    if (stream?.writer === block) stream.writer = undefined;
  }

  async streams(): Promise<readonly LogStream[]> {
    return [...this.#streams.values()];
  }

  async data(): Promise<LogGroupData> {
    const blocks = [...this.#blocks].map(({ block }) => block);
    return { name: this.name, log: logOf(this.name), blocks, files: [] };
  }
}

export type Begin = (stream: string, room: Room) => BlockWriter;

interface Stream {
  readonly name: string;
  readonly creationTime: number;
  firstEventTime?: number | undefined;
  lastEventTime?: number | undefined;
  lastIngestionTime?: number | undefined;
  writer?: BlockWriter | undefined;
}

// AWS: what an event counts besides its message.
export const overhead = 26;

const smallest = 4 * 1024;
const largest = 1024 * 1024;

/** Twice that of the block before, so that small streams stay small and big ones have few. */
function roomAfter(before: BlockWriter | undefined, message: Uint8Array): Room {
  const usual = Math.min(largest, before === undefined ? smallest : 2 * before.capacity);
  const bytes = Math.max(usual, message.length);
  return { bytes, events: Math.ceil(bytes / 64) };
}
