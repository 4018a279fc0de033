import { Worker } from 'node:worker_threads';

const fromSource = import.meta.url.endsWith('.ts');

/** Starts a thread that serves. */
export const startThread = (): Worker =>
  fromSource
    ? new Worker(new URL('../../thread.mjs', import.meta.url), {
        execArgv: ['--conditions=source'],
      })
    : new Worker(new URL('./thread.js', import.meta.url));
