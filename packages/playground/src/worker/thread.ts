import { parentPort } from 'node:worker_threads';
import { languages } from 'sluice';
import { encode } from './encode.ts';
import { performLogs } from './logs/perform.ts';
import type { LogsTask, Part } from './logs/task.ts';
import { perform } from './perform.ts';
import type { Task } from './task.ts';

const port = parentPort!;

// A thread of the pool: says `ready`, then one task in, one answer out, for a query with its parts
// before. It may be ended at any moment.
port.on('message', async (task: Task | LogsTask) => {
  port.postMessage(await encode(() => run(task)));
});

const run = (task: Task | LogsTask) =>
  task.kind === 'language' || task.kind === 'rule-set' || task.kind === 'aws'
    ? perform(task)
    : performLogs(task, (part: Part) => port.postMessage({ part }));

for (const language of languages) language.validate('');
port.postMessage('ready');
