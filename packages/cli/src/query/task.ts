import { compile, type PartialAnswer, type QueryPart } from '@sluice/logs-insights';
import { Scanner } from '@sluice/scan';
import type { Bytes } from '../input/bytes.ts';
import type { Run, Task } from '../threads/task.ts';
import { readShare } from './feed/read-share.ts';
import type { ReadReport, ReadStep, Share } from './feed/share.ts';
import type { QuerySettings } from './settings.ts';
import { BlockTimes } from './time/block-times.ts';

/** A share to read; the last job asks what was found in all of them. */
export type QueryJob = Share | 'finish';

export type QueryReport = ReadReport | PartialAnswer;

/** What threads do for `query`. */
export const queryTask: Task<QuerySettings, QueryJob, ReadStep, QueryReport> = {
  begin: (settings) => queryWorker(settings, nothing()),

  joined: (steps) => ({
    stored: steps.reduce((sum, { stored }) => sum + stored, 0),
    events: steps.reduce((sum, { events }) => sum + events, 0),
  }),

  isWorthSending: (steps, open) => open > 0 && steps.length >= 8,
};

/** One that reads share after share into a part of the run. */
export function queryWorker(
  { text, options, part: told, shape, sizes }: QuerySettings,
  stdin: Bytes,
): (job: QueryJob) => Run<ReadStep, QueryReport> {
  const compiled = compile(text, options);
  // The text was validated before any worker is told of it.
  if (!compiled.ok) throw new Error('a query that is refused');
  const part = compiled.value.start(told);
  const scanner = Scanner.create({ capacity: sizes.block });
  const times = new BlockTimes(scanner);
  const context = { part, scanner, times, shape, stdin, sizes };
  return (job) => (job === 'finish' ? finished(part) : readShare(job, context));
}

async function* finished(part: QueryPart): AsyncGenerator<ReadStep, PartialAnswer> {
  yield { stored: 0, events: 0 };
  return part.partial();
}

/** Stdin is read by the main thread alone. */
async function* nothing(): AsyncGenerator<Uint8Array> {}
