import { type AppOptions, appOf } from '@sluice/playground/internal/server/app';
import { LogStore } from '@sluice/playground/internal/server/logs/store';
import { Pool } from '@sluice/playground/internal/server/pool';
import { startThread } from '@sluice/playground/internal/server/threads';
import type { FastifyInstance } from 'fastify';

/** The server without a socket, with real threads from source. */
export const appForTest = (options: Partial<AppOptions> = {}): FastifyInstance =>
  appOf({
    pool: new Pool({ threads: 1, quick: 500, budget: 3000, long: 1, waiting: 16 }, startThread),
    queryPool: new Pool(
      { threads: 1, spare: 0, quick: 60_000, budget: 20_000, long: 0, waiting: 8 },
      startThread,
    ),
    queryLimits: { going: 4, kept: 8, characters: 1_000_000 },
    store: new LogStore({ groups: 20, streams: 40, bytes: 8 * 1024 * 1024 }),
    page: '/nowhere',
    version: '0.0.0',
    limits: { bytes: 64 * 1024, awsBytes: 64 * 1024, depth: 32 },
    log: 'silent',
    ...options,
  });

/** Posts JSON; gives the status and the parsed answer. */
export async function post(app: FastifyInstance, url: string, payload: unknown) {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}
