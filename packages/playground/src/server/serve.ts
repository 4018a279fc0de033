import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { appOf } from './app.ts';
import { drainable } from './drain.ts';
import { builtPage } from './page.ts';
import { Pool } from './pool.ts';
import { startThread } from './threads.ts';

export interface ServeOptions {
  /** 4680 when absent; 0 takes any free port. */
  readonly port?: number | undefined;
  /** 127.0.0.1 when absent: only this machine can connect. */
  readonly host?: string | undefined;
}

export interface Served {
  /** Where it listens, e.g. `http://127.0.0.1:4680`. */
  readonly url: string;
  /** Answers what has been asked, then frees the port and ends the threads. */
  close(): Promise<void>;
}

const grace = 3_000;

const limits = { quick: 100, budget: 2_000, long: 4, waiting: 256 };

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Serves the HTTP API and the page; rejects where the port cannot be had. */
export async function serve({
  port = 4680,
  host = '127.0.0.1',
}: ServeOptions = {}): Promise<Served> {
  const threads = Math.max(2, Math.min(4, availableParallelism() - 1));
  const app = appOf({
    pool: new Pool({ ...limits, threads }, startThread),
    page: builtPage,
    version,
    limits: { bytes: 1024 * 1024, depth: 64 },
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

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
