import { EventEmitter, once } from 'node:events';
import { drainable } from '@sluice/playground/internal/server/drain';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';

/** A server whose one answer waits to be let go. */
async function slowServer(grace: number) {
  const app = Fastify();
  const close = drainable(app, grace);
  const events = new EventEmitter();
  const letGo = once(events, 'let go');
  const reached = once(events, 'reached');
  app.get('/', async () => {
    events.emit('reached');
    await letGo;
    return 'done';
  });
  const asked = fetch(await app.listen({ port: 0, host: '127.0.0.1' }));
  await reached;
  return { asked, close, letGo: () => events.emit('let go') };
}

describe('closing', () => {
  test('answers what was asked before', async () => {
    const { asked, close, letGo } = await slowServer(10_000);
    const closed = close();
    letGo();
    expect(await (await asked).text()).toBe('done');
    await closed;
  });

  test('does not wait longer than its grace', async () => {
    const { asked, close, letGo } = await slowServer(20);
    const refused = expect(asked).rejects.toThrow('fetch failed');
    await close();
    await refused;
    letGo();
  });
});
