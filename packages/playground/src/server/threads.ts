import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const fromSource = import.meta.url.endsWith('.ts');

const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Starts a worker thread; from source (tests, development) it brings its own TypeScript loader. */
export const startThread = (): Worker =>
  new Worker(new URL(`../worker/thread.${fromSource ? 'ts' : 'js'}`, import.meta.url), {
    execArgv: fromSource ? ['--conditions=source', '--import', loader()] : [],
    resourceLimits: memory,
    stdin: false,
    env: {},
  });

const loader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
