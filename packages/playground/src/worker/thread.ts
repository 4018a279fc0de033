import { parentPort } from 'node:worker_threads';
import { languages } from 'sluice';
import { encode } from './encode.ts';
import { perform } from './perform.ts';
import type { Task } from './task.ts';

const port = parentPort!;

// A thread of the pool: says `ready`, then one task in, one answer out. It may be ended at any
// moment.
port.on('message', (task: Task) => {
  port.postMessage(encode(() => perform(task)));
});
for (const language of languages) language.validate('');
port.postMessage('ready');
