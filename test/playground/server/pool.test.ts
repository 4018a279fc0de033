import { Worker } from 'node:worker_threads';
import { Pool, type PoolLimits } from '@sluice/playground/internal/server/pool';
import type { Task } from '@sluice/playground/internal/worker/task';
import { afterEach, describe, expect, test } from 'vitest';

const obedient = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ text }) => {
    if (text === 'forever') for (;;);
    if (text === 'throw') throw new Error('broken');
    if (text === 'grow') { const all = []; for (;;) all.push(new Array(1e5).fill({})); }
    const wait = Number(text);
    if (wait > 0) { const end = Date.now() + wait; while (Date.now() < end); }
    parentPort.postMessage({ status: 200, body: text });
  });
  parentPort.postMessage('ready');
`;

let open: Pool | undefined;
afterEach(() => open?.close());

let started = 0;
function poolOf(limits: Partial<PoolLimits> = {}, code = obedient): Pool {
  started = 0;
  open = new Pool({ threads: 1, quick: 250, budget: 600, long: 1, waiting: 8, ...limits }, () => {
    started += 1;
    return new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } });
  });
  return open;
}

const say = (text: string): Task => ({
  kind: 'language',
  language: 'event-pattern',
  verb: 'parse',
  text,
});

const answered = (text: string) => ({ ok: true, answer: { status: 200, body: text } });
const stopped = (reason: string) => ({ ok: false, reason });

describe('a pool of threads', () => {
  test('answers tasks in the order in which they came', async () => {
    const pool = poolOf();
    const order: string[] = [];
    const said = ['a', 'b', 'c'].map((text) => pool.run(say(text)).then(() => order.push(text)));
    await Promise.all(said);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  test('ends a task that is out of time, and goes on', async () => {
    const pool = poolOf();
    expect(await pool.run(say('forever'))).toEqual(stopped('time'));
    expect(await pool.run(say('next'))).toEqual(answered('next'));
  });

  test('answers quick tasks while a runaway runs', async () => {
    const pool = poolOf({ budget: 5000, long: 3 });
    await pool.run(say('warm'));
    let ended = false;
    const runaway = pool.run(say('forever')).finally(() => {
      ended = true;
    });
    for (let i = 0; i < 5; i++) expect(await pool.run(say(`q${i}`))).toEqual(answered(`q${i}`));
    expect(ended).toBe(false);
    expect(pool.state).toMatchObject({ waiting: 0 });
    await pool.close();
    expect(await runaway).toEqual(stopped('closed'));
  });

  test('lets a long task finish, and forgets its thread', async () => {
    const pool = poolOf();
    expect(await pool.run(say('300'))).toEqual(answered('300'));
    expect(pool.state).toMatchObject({ threads: 1, long: 0 });
  });

  test('ends a task that proves long where too many already are', async () => {
    const pool = poolOf({ budget: 30_000 });
    const first = pool.run(say('forever'));
    expect(await pool.run(say('forever'))).toEqual(stopped('busy'));
    await pool.close();
    expect(await first).toEqual(stopped('closed'));
  });

  test('refuses more tasks than may wait', async () => {
    const pool = poolOf({ waiting: 1 });
    const first = pool.run(say('1'));
    expect(await pool.run(say('2'))).toEqual(stopped('busy'));
    expect(await first).toEqual(answered('1'));
  });

  test('tells a task that needs too much memory', async () => {
    const pool = poolOf({ quick: 30_000, budget: 30_000 });
    expect(await pool.run(say('grow'))).toMatchObject(stopped('memory'));
  });

  test('tells a crash, and starts a new thread', async () => {
    const pool = poolOf();
    expect(await pool.run(say('throw'))).toMatchObject(stopped('crash'));
    expect(await pool.run(say('on'))).toEqual(answered('on'));
  });

  test('does not start threads without end where they cannot start', async () => {
    const pool = poolOf({}, 'throw new Error("no start")');
    expect(await pool.run(say('a'))).toMatchObject(stopped('crash'));
    expect(await pool.run(say('b'))).toMatchObject(stopped('crash'));
    expect(started).toBeLessThan(5);
  });

  test('ends a task that it is told to stop, and takes one that waits out', async () => {
    const pool = poolOf({ quick: 30_000, budget: 30_000 });
    await pool.run(say('warm'));
    const [first, second] = [new AbortController(), new AbortController()];
    let begun = 0;
    const watch = {
      begun: () => {
        begun += 1;
      },
    };
    const running = pool.run(say('forever'), { ...watch, signal: first.signal });
    const waiting = pool.run(say('x'), { ...watch, signal: second.signal });
    second.abort();
    expect(await waiting).toEqual(stopped('stopped'));
    first.abort();
    expect(await running).toEqual(stopped('stopped'));
    expect(begun).toBe(1);
    expect(await pool.run(say('late'), { signal: first.signal })).toEqual(stopped('stopped'));
    expect(await pool.run(say('on'))).toEqual(answered('on'));
  });

  test('starts threads as they are needed, where none need stand ready', async () => {
    const pool = poolOf({ threads: 2, spare: 0, quick: 30_000, budget: 30_000 });
    expect(pool.state.threads).toBe(0);
    await Promise.all([pool.run(say('1')), pool.run(say('2')), pool.run(say('3'))]);
    expect(started).toBe(2);
    await pool.run(say('4'));
    expect(started).toBe(2);
  });

  test('answers what runs and what waits when it closes', async () => {
    const pool = poolOf();
    await pool.run(say('warm'));
    const running = pool.run(say('forever'));
    const waiting = pool.run(say('x'));
    await pool.close();
    expect(await running).toEqual(stopped('closed'));
    expect(await waiting).toEqual(stopped('closed'));
    expect(await pool.run(say('late'))).toEqual(stopped('closed'));
  });
});
