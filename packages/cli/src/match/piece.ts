import { reasonOf } from '../failure.ts';
import { type Bytes, fileBytes, type Range, unpacked } from '../input/bytes.ts';
import type { Remark } from '../input/event.ts';
import { lineRange } from '../input/range.ts';
import { readEvents } from '../input/read.ts';
import type { Source } from '../input/source.ts';
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
  readonly stdin: Bytes;
}

/** Searches a piece; between two steps nothing is held but the beginning of an event. */
export async function* searchPiece(
  { source, range }: Piece,
  { matcher, settings, stdin }: SearchContext,
): AsyncGenerator<Progress, Report> {
  const search = new Search(matcher, settings, source.name);
  let stored = 0;
  const counted = async function* (bytes: Bytes) {
    for await (const chunk of bytes) {
      stored += chunk.length;
      yield chunk;
    }
  };
  let failure: string | undefined;
  try {
    const bytes =
      range && source.path
        ? counted(lineRange(source.path, range))
        : unpacked(counted(source.path === undefined ? stdin : fileBytes(source.path)));
    const events = readEvents(bytes, { name: source.name, shape: settings.shape, visitor: search });
    for await (const step of events) {
      search.tally.bytes += step.bytes;
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
