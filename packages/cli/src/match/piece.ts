import { setImmediate } from 'node:timers/promises';
import { reasonOf } from '../failure.ts';
import { type Bytes, fileBytes, type Range, unpacked } from '../input/bytes.ts';
import type { Remark } from '../input/event.ts';
import { FileLines } from '../input/file-lines.ts';
import type { LineBlocks } from '../input/line-blocks.ts';
import { isPlainLines } from '../input/plain.ts';
import { lineRange } from '../input/range.ts';
import { readEvents, type Step } from '../input/read.ts';
import type { Source } from '../input/source.ts';
import { BlockSearch } from './block-search.ts';
import type { LineSearch } from './line-search.ts';
import type { Matcher } from './matcher.ts';
import { Search } from './search.ts';
import type { SearchSettings, Tally } from './settings.ts';

/** What one search goes over: an input, or some of the lines of a large file. */
export interface Piece {
  readonly source: Source;
  readonly range?: Range;
}

/** What came of a few more bytes. */
export interface Progress {
  readonly output: Uint8Array;
  /** Bytes taken from the disk or from stdin, before they were unpacked. */
  readonly stored: number;
  readonly matches: number;
}

/** What came of a piece, besides what it printed. */
export interface Report {
  readonly tally: Tally;
  readonly firstForeign: number | undefined;
  readonly refused: readonly Remark[];
  /** Why the input could not be read to its end. */
  readonly failure: string | undefined;
}

export interface SearchContext {
  readonly matcher: Matcher;
  readonly settings: SearchSettings;
  /** How lines are searched in their bytes; nothing where they can't be. */
  readonly inBytes: LineSearch | undefined;
  readonly stdin: Bytes;
}

/** Searches a piece; between two steps nothing is held but the beginning of an event. */
export async function* searchPiece(
  piece: Piece,
  context: SearchContext,
): AsyncGenerator<Progress, Report> {
  const search = new Search(context.matcher, context.settings, piece.source.name);
  let failure: string | undefined;
  let stored = 0;
  try {
    for await (const step of stepsOf(piece, context, search)) {
      search.tally.bytes += step.bytes;
      stored += step.stored;
      yield { output: search.take(), stored, matches: search.tally.matches };
      stored = 0;
      if (search.isDone) break;
    }
  } catch (error) {
    failure = reasonOf(error);
    yield { output: search.take(), stored, matches: search.tally.matches };
  }
  const { tally, firstForeign, refused } = search;
  return { tally, firstForeign, refused, failure };
}

/** What was read of an input, as it was stored there, and unpacked. */
interface ReadStep extends Step {
  readonly stored: number;
}

async function* stepsOf(
  { source, range }: Piece,
  { settings, inBytes, stdin }: SearchContext,
  search: Search,
): AsyncGenerator<ReadStep> {
  const { name, path } = source;
  const { shape } = settings;
  const lines = inBytes && new BlockSearch(search, settings, inBytes).blocks;
  if (lines && path !== undefined && (range || (await isPlainLines({ name, path }, shape)))) {
    for await (const bytes of fileLines(path, range, lines)) yield { bytes, stored: bytes };
    return;
  }
  let stored = 0;
  const counted = async function* (bytes: Bytes) {
    for await (const chunk of bytes) {
      stored += chunk.length;
      yield chunk;
    }
  };
  const bytes =
    range && path !== undefined
      ? counted(lineRange(path, range))
      : unpacked(counted(path === undefined ? stdin : fileBytes(path)));
  for await (const step of readEvents(bytes, {
    name,
    shape,
    visitor: search,
    ...(lines && { lines }),
  })) {
    // Whoever types, or follows a log, wants to see what came so far.
    lines?.flush();
    yield { ...step, stored };
    stored = 0;
  }
}

/** The lines of a file that begin in a range, read to where they are searched. */
async function* fileLines(
  path: string,
  range: Range | undefined,
  lines: LineBlocks,
): AsyncGenerator<number> {
  const file = new FileLines(path);
  try {
    const start = Math.max(file.lineStart(range?.start ?? 0), file.markLength());
    const end = range === undefined ? Number.MAX_SAFE_INTEGER : file.lineStart(range.end);
    for (const count of file.read({ start, end }, lines)) {
      yield count;
      // A signal, or a message from another thread, is heard only between two turns.
      await setImmediate();
    }
    // The last lines are handed over when the file has ended.
    yield 0;
  } finally {
    file.close();
  }
}
