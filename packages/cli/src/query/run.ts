import { availableParallelism } from 'node:os';
import type { logsInsights } from 'sluice';
import { sizeOf } from '../input/found.ts';
import { Progress } from '../output/progress.ts';
import type { Session } from '../session.ts';
import { Lane } from '../threads/lane.ts';
import type { Run } from '../threads/task.ts';
import { Desk } from './desk.ts';
import { Limit } from './feed/feeder.ts';
import type { Input, ReadReport, ReadStep } from './feed/share.ts';
import { splitShares, wholeShares } from './feed/shares.ts';
import type { QuerySettings } from './settings.ts';
import { type QueryJob, type QueryReport, queryWorker } from './task.ts';

export interface Ran {
  readonly parts: readonly logsInsights.PartialAnswer[];
  readonly desk: Desk;
}

type Worker = (job: QueryJob) => Run<ReadStep, QueryReport>;

/**
 * Runs a query over all inputs, up to where its parts are joined. `jobs`: how many threads, where
 * the user said it. Throws `Limit`.
 */
export async function runOver(
  session: Session,
  sources: readonly Input[],
  settings: QuerySettings,
  jobs: number | undefined,
): Promise<Ran> {
  const { stderr } = session.io;
  const desk = new Desk();
  const progress =
    stderr.isTTY && !session.quiet ? new Progress(stderr, sizeOf(sources), 'events') : undefined;
  session.atEnd = () => progress?.clear();
  const here = queryWorker(settings, session.io.stdin);
  const count = threadsFor(sources, settings.sizes.share, jobs);
  const threads = Array.from({ length: count }, () => session.io.startThread());
  const workers: Worker[] = threads.map((thread) => {
    const lane = new Lane<QuerySettings, QueryJob, ReadStep, QueryReport>(
      thread,
      'query',
      settings,
    );
    return (job) => lane.run(job);
  });
  const all = workers.length > 0 ? workers : [here];
  const shares = workers.length > 0 ? splitShares(sources, settings) : wholeShares(sources);
  const work = async (worker: Worker) => {
    for (let next = await shares.next(); !next.done; next = await shares.next()) {
      const share = next.value;
      const run = share.source.path === undefined ? here(share) : worker(share);
      const report = (await drained(run, progress)) as ReadReport;
      if (report.limit) throw new Limit(report.limit);
      desk.take(share, report);
    }
  };
  try {
    await Promise.all(all.map(work));
    const parts = await Promise.all(
      [...new Set([here, ...all])].map((worker) => drained(worker('finish'), progress)),
    );
    return { parts: parts as logsInsights.PartialAnswer[], desk };
  } finally {
    progress?.clear();
    await shares.return(undefined);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Takes a job to its end. */
async function drained(
  run: Run<ReadStep, QueryReport>,
  progress: Progress | undefined,
): Promise<QueryReport> {
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
    progress?.add(value.stored, value.events);
  }
}

/** None where one thread is enough: starting others takes as long as reading 100 MB. */
function threadsFor(
  sources: readonly Input[],
  shareSize: number,
  jobs: number | undefined,
): number {
  const sizes = sources.flatMap(({ path, size }) => (path === undefined ? [] : [size ?? 0]));
  const most = sizes.reduce((sum, size) => sum + Math.max(1, Math.floor(size / shareSize)), 0);
  const isLarge = sizes.reduce((sum, size) => sum + size, 0) >= largeSize;
  const wanted = Math.min(most, jobs ?? (isLarge ? availableParallelism() : 1));
  return wanted > 1 ? wanted : 0;
}

const largeSize = 1 << 28;
