import { sizeOf, sourcesFor } from '../input/found.ts';
import type { Source } from '../input/source.ts';
import type { Session } from '../session.ts';
import type { Thread } from '../threads/talk.ts';
import { Desk } from './desk.ts';
import { lineSearchOf } from './line-search.ts';
import type { Matcher } from './matcher.ts';
import type { SearchContext } from './piece.ts';
import { splitPieces, wholePieces } from './pieces.ts';
import { type Running, searchHere, searchInThreads } from './pool.ts';

import type { SearchSettings } from './settings.ts';
import { statsOf } from './stats.ts';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly jobs: number;
  readonly stats: boolean;
  readonly count: boolean;
  /** Whether to name the file of each event; undefined: where there are several. */
  readonly fileNames: boolean | undefined;
}

/** Searches all inputs and gives the exit code: 0 some matched, 1 none, 2 some were unreadable. */
export async function runSearch(
  session: Session,
  matcher: Matcher,
  told: SearchSettings,
  options: RunOptions,
): Promise<number> {
  const begun = performance.now();
  const { sources, isComplete } = await sourcesFor(session, options.inputs);
  const isSeveral = options.inputs.length > 1 || sources[0]?.name !== options.inputs[0];
  const settings = { ...told, fileNames: options.fileNames ?? isSeveral };
  const desk = new Desk(session, settings, { counts: options.count, size: sizeOf(sources) });
  const inBytes = lineSearchOf(matcher);
  const context = { matcher, settings, inBytes, stdin: session.io.stdin };
  const threads = threadsFor(session, options.jobs);
  try {
    for await (const running of runsOf(sources, context, threads)) {
      await desk.take(running);
      if (settings.once && desk.found > 0) break;
    }
    await desk.close();
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  if (options.stats) {
    const seconds = (performance.now() - begun) / 1000;
    await session.err.write(`${statsOf(desk.total, sources.length, seconds, settings)}\n`);
  }
  if (!isComplete || desk.hasFailed) return settings.once && desk.found > 0 ? 0 : 2;
  return desk.found > 0 ? 0 : 1;
}

function runsOf(
  sources: readonly Source[],
  context: SearchContext,
  threads: readonly Thread[],
): AsyncIterable<Running> {
  const { print, numbers, shape } = context.settings;
  if (threads.length === 0) return searchHere(wholePieces(sources), context);
  // A number is known only to who has read all that stands before.
  const pieces = numbers || print === 'json' ? wholePieces(sources) : splitPieces(sources, shape);
  return searchInThreads(pieces, threads, context);
}

const threadsFor = (session: Session, jobs: number): Thread[] =>
  jobs > 1 ? Array.from({ length: jobs }, () => session.io.startThread()) : [];
