import { Lane } from '../threads/lane.ts';
import type { Thread } from '../threads/talk.ts';
import type { Run } from '../threads/task.ts';
import {
  type Piece,
  type Progress,
  type Report,
  type SearchContext,
  searchPiece,
} from './piece.ts';
import type { SearchSettings } from './settings.ts';

/** A piece being searched. */
export interface Running {
  readonly piece: Piece;
  readonly run: Run<Progress, Report>;
}

/** Searches piece after piece in this thread. */
export async function* searchHere(
  pieces: AsyncIterable<Piece>,
  context: SearchContext,
): AsyncGenerator<Running> {
  for await (const piece of pieces) yield { piece, run: searchPiece(piece, context) };
}

/**
 * Searches in several threads at once; what they find comes in the order of the pieces. Stdin is
 * searched here, in its turn.
 */
export async function* searchInThreads(
  pieces: AsyncIterable<Piece>,
  threads: readonly Thread[],
  context: SearchContext,
): AsyncGenerator<Running> {
  const lanes = threads.map(
    (thread) =>
      new Lane<SearchSettings, Piece, Progress, Report>(thread, 'match', context.settings),
  );
  const waiting: Running[] = [];
  for await (const piece of pieces) {
    if (piece.source.path === undefined) {
      waiting.push({ piece, run: searchPiece(piece, context) });
      continue;
    }
    let lane = lanes.find((each) => each.isFree);
    while (!lane) {
      // The oldest must be read to its end before: it may be what all lanes wait for.
      yield waiting.shift()!;
      lane = lanes.find((each) => each.isFree);
    }
    waiting.push({ piece, run: lane.run(piece) });
  }
  yield* waiting;
}
