import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const limits: WorkerOptions = {
  resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  env: {},
};

const fromSource = import.meta.url.endsWith('.ts');

/** Starts a worker thread. */
export const startThread = (): Worker =>
  fromSource
    ? startSource()
    : new Worker(new URL('../worker/thread.js', import.meta.url), { ...limits, execArgv: [] });

/** In tests and development: Node must learn TypeScript before it can read the thread's file. */
function startSource(): Worker {
  const api = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const thread = new URL('../worker/thread.ts', import.meta.url).href;
  const code = `import('${pathToFileURL(api)}').then(({ register }) => (register(), import('${thread}')))`;
  return new Worker(code, { ...limits, eval: true, execArgv: ['--conditions=source'] });
}
