import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Gives a way to close that first answers what has been asked, for at most `grace` milliseconds.
 * Connections on which nothing was asked (browsers open some ahead) don't hold it up.
 */
export function drainable(app: FastifyInstance, grace: number): () => Promise<void> {
  const open = new Set<ServerResponse>();
  app.addHook('onRequest', async (_request, { raw }) => {
    open.add(raw);
    raw.once('close', () => open.delete(raw));
  });
  return async () => {
    const closed = app.close();
    const answered = [...open].map((raw) => new Promise((done) => raw.once('close', done)));
    await Promise.race([Promise.all(answered), pause(grace, undefined, { ref: false })]);
    app.server.closeAllConnections();
    await closed;
  };
}
