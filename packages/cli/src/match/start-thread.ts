import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const fromSource = import.meta.url.endsWith('.ts');

/** Starts a thread that searches; from source (tests, development) it brings its own loader. */
export const startThread = (): Worker =>
  new Worker(new URL(`./thread.${fromSource ? 'ts' : 'js'}`, import.meta.url), {
    execArgv: fromSource ? ['--conditions=source', '--import', loader()] : [],
  });

const loader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
