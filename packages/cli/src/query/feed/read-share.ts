import { basename, dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { reasonOf } from '../../failure.ts';
import { type Bytes, fileBytes, type Range, unpacked } from '../../input/bytes.ts';
import type { Origin } from '../../input/event.ts';
import { FileLines } from '../../input/file-lines.ts';
import { LineBlocks } from '../../input/line-blocks.ts';
import { isPlainLines } from '../../input/plain.ts';
import { readEvents } from '../../input/read.ts';
import type { Shape } from '../../input/shape.ts';
import type { Sizes } from '../settings.ts';
import { beginningOf, fileBeginning } from '../time/beginning.ts';
import type { Before } from '../time/clock.ts';
import { Feeder, Limit, type Outlet } from './feeder.ts';
import { LineFeed } from './line-feed.ts';
import { Packer } from './packer.ts';
import type { Input, ReadReport, ReadStep, Share } from './share.ts';

export interface ReadContext extends Outlet {
  readonly shape: Shape | undefined;
  readonly stdin: Bytes;
  readonly sizes: Sizes;
}

/** Gives the events of a share to the engine. */
export async function* readShare(
  share: Share,
  context: ReadContext,
): AsyncGenerator<ReadStep, ReadReport> {
  const reading = new Reading(share, context);
  let ended: Pick<ReadReport, 'failure' | 'limit'> = {};
  try {
    for await (const stored of reading.steps()) yield { stored, events: reading.newEvents() };
  } catch (error) {
    if (error instanceof Limit) return { ...reading.report(), limit: error.diagnostics };
    ended = { failure: reasonOf(error) };
  }
  try {
    reading.end();
  } catch (error) {
    if (!(error instanceof Limit)) throw error;
    ended = { limit: error.diagnostics };
  }
  yield { stored: 0, events: reading.newEvents() };
  return { ...reading.report(), ...ended };
}

class Reading {
  private readonly share: Share;
  private readonly context: ReadContext;
  private readonly always: Origin;
  private feeder: Feeder | undefined;
  private blocks: LineBlocks | undefined;
  private lines: LineFeed | undefined;
  private packer: Packer | undefined;
  private bytes = 0;
  private told = 0;

  constructor(share: Share, context: ReadContext) {
    this.share = share;
    this.context = context;
    this.always = originOf(share.source);
  }

  /** How many events came since it was asked the last time. */
  newEvents(): number {
    const { events = 0 } = this.feeder ?? {};
    const more = events - this.told;
    this.told = events;
    return more;
  }

  report(): ReadReport {
    const { assumed = 0, counted = 0 } = this.feeder?.clock ?? {};
    return {
      ...{ assumed, counted, bytes: this.bytes },
      events: this.feeder?.events ?? 0,
      lines: this.lines?.lines ?? 0,
      refused: [...(this.lines?.refused ?? []), ...(this.packer?.refused ?? [])],
    };
  }

  /** What came before its input broke off is told all the same. */
  end(): void {
    this.blocks?.flush();
    this.packer?.flush();
  }

  /** Gives how many stored bytes each step took. */
  async *steps(): AsyncGenerator<number> {
    const { path, name } = this.share.source;
    const { shape } = this.context;
    if (path !== undefined && this.share.part) {
      yield* this.fileLines(path, this.share.part.range, this.share.part.before);
    } else if (path !== undefined && (await isPlainLines({ name, path }, shape))) {
      const { always } = this;
      const before = await fileBeginning(path, { name, shape, always });
      yield* this.fileLines(path, { start: 0, end: Number.MAX_SAFE_INTEGER }, before);
    } else {
      yield* this.stream(path === undefined ? this.context.stdin : fileBytes(path));
    }
  }

  private async *fileLines(path: string, range: Range, before: Before): AsyncGenerator<number> {
    const file = new FileLines(path);
    try {
      const start = Math.max(range.start, file.markLength());
      for (const count of file.read({ ...range, start }, this.begin(before, start))) {
        this.bytes += count;
        yield count;
        // A signal, or a message from another thread, is heard only between two turns.
        await setImmediate();
      }
    } finally {
      file.close();
    }
  }

  private async *stream(packed: Bytes): AsyncGenerator<number> {
    const { name } = this.share.source;
    const { shape } = this.context;
    let stored = 0;
    const counting = async function* (bytes: Bytes) {
      for await (const chunk of bytes) {
        stored += chunk.length;
        yield chunk;
      }
    };
    const { always } = this;
    const { before, bytes } = await beginningOf(unpacked(counting(packed)), {
      ...{ name, shape, always },
    });
    const lines = this.begin(before, 0);
    const packer = new Packer(this.feeder!, always, this.context.sizes.block);
    this.packer = packer;
    for await (const step of readEvents(bytes, { name, shape, lines, visitor: packer })) {
      this.bytes += step.bytes;
      yield stored;
      stored = 0;
    }
  }

  private begin(before: Before, offset: number): LineBlocks {
    const { scanner, sizes } = this.context;
    this.feeder = new Feeder(this.context, this.share.index, before);
    this.lines = new LineFeed(this.feeder, this.always);
    const memory = {
      input: scanner.input,
      get bytes() {
        return scanner.bytes;
      },
      // Larger blocks hold a single line: they need no more rows.
      reserve: (bytes: number) => scanner.memory.reserve(bytes, 0),
    };
    this.blocks = new LineBlocks(memory, this.lines, { size: sizes.block, offset });
    return this.blocks;
  }
}

/** What is known of all events of an input: exports have a folder for each stream. */
export function originOf({ name, log }: Input): Origin {
  const folder = basename(dirname(name));
  const isExport = /(?:^|[\\/])\d{6}\.gz$/.test(name) && folder !== '.';
  return { ...(isExport && { logStream: folder }), ...(log !== undefined && { log }) };
}
