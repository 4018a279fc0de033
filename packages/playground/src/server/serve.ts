import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { readerAt } from '../worker/logs/reader.ts';
import { appOf } from './app.ts';
import { drainable } from './drain.ts';
import { groupsIn } from './logs/folder.ts';
import { LogStore } from './logs/store.ts';
import { builtPage } from './page.ts';
import { Pool } from './pool.ts';
import { startThread } from './threads.ts';

export interface ServeOptions {
  /** 4680 when absent; 0 takes any free port. */
  readonly port?: number | undefined;
  /** 127.0.0.1 when absent: only this machine can connect. */
  readonly host?: string | undefined;
  /** A folder whose files are log groups. */
  readonly logs?: LogsFolder | undefined;
}

export interface LogsFolder {
  readonly folder: string;
  /** The address of a module that exports `logReader`, which knows how logs stand in files. */
  readonly reader: string;
}

export interface Served {
  /** Where it listens, e.g. `http://127.0.0.1:4680`. */
  readonly url: string;
  /** Answers what has been asked, then frees the port and ends the threads. */
  close(): Promise<void>;
}

const grace = 3_000;

const limits = { quick: 100, budget: 2_000, long: 4, waiting: 256 };

// Queries may take long and never leave their threads; the second one starts when it is needed.
const forQueries = { threads: 2, spare: 1, quick: 60_000, budget: 30_000, long: 0, waiting: 100 };

const queryLimits = { going: 100, kept: 1000, characters: 64 * 1024 * 1024 };

const storeLimits = { groups: 1000, streams: 10_000, bytes: 128 * 1024 * 1024 };

const bodyLimits = { bytes: 1024 * 1024, awsBytes: 4 * 1024 * 1024, depth: 64 };

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Serves the HTTP API and the page; rejects where the port or the logs cannot be had. */
export async function serve({
  port = 4680,
  host = '127.0.0.1',
  logs,
}: ServeOptions = {}): Promise<Served> {
  const threads = Math.max(2, Math.min(4, availableParallelism() - 1));
  const store = await storeOf(logs);
  const app = appOf({
    pool: new Pool({ ...limits, threads }, startThread),
    queryPool: new Pool(forQueries, startThread),
    queryLimits,
    store,
    reader: logs?.reader,
    page: builtPage,
    version,
    limits: bodyLimits,
    log: 'warn',
  });
  const close = drainable(app, grace);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: urlOf(app.server.address() as AddressInfo), close };
}

async function storeOf(logs: LogsFolder | undefined): Promise<LogStore> {
  const store = new LogStore(storeLimits);
  if (logs === undefined) return store;
  const reading = { reader: await readerAt(logs.reader), nextSource: store.nextSource };
  for (const group of await groupsIn(logs.folder, reading)) store.adopt(group);
  return store;
}

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
