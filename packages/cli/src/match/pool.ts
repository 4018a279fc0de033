import {
  type Piece,
  type Progress,
  type Report,
  type SearchContext,
  searchPiece,
} from './piece.ts';
import type { Answer, Searcher } from './searcher.ts';

/** A piece being searched: its progress in order, then its report. */
export type Run = AsyncGenerator<Progress, Report>;

export interface Running {
  readonly piece: Piece;
  readonly run: Run;
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
  searchers: readonly Searcher[],
  context: SearchContext,
): AsyncGenerator<Running> {
  const lanes = searchers.map((searcher) => new Lane(searcher, context));
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
    waiting.push({ piece, run: lane.search(piece) });
  }
  yield* waiting;
}

/** One thread, searching at most one piece at a time. */
class Lane {
  isFree = true;
  private readonly searcher: Searcher;
  private failure: Error | undefined;
  private wake = () => {};
  private post: (answer: Answer) => void = () => {};

  constructor(searcher: Searcher, { settings }: SearchContext) {
    this.searcher = searcher;
    searcher.on('message', (answer) => {
      if (answer.kind === 'done') this.isFree = true;
      this.post(answer);
      this.wake();
    });
    searcher.on('error', (error) => {
      this.failure = error;
      this.wake();
    });
    searcher.postMessage({ kind: 'settings', settings });
  }

  /** Begins at once, not when the answers are first asked for. */
  search(piece: Piece): Run {
    const answers: Answer[] = [];
    this.isFree = false;
    this.post = (answer) => void answers.push(answer);
    this.searcher.postMessage({ kind: 'search', piece });
    return this.read(answers);
  }

  private async *read(answers: Answer[]): Run {
    for (;;) {
      const answer = answers.shift();
      if (answer?.kind === 'done') return answer.report;
      if (answer) {
        this.searcher.postMessage({ kind: 'taken' });
        yield answer.progress;
      } else {
        if (this.failure) throw this.failure;
        await new Promise<void>((done) => (this.wake = done));
      }
    }
  }
}
