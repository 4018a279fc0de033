import { searchTask } from '../match/task.ts';
import { queryTask } from '../query/task.ts';
import type { TaskName } from './talk.ts';
import type { Task } from './task.ts';

/** Every task by its name; only who gives an order knows of what type its data is. */
export const tasks = { match: searchTask, query: queryTask } as unknown as Readonly<
  Record<TaskName, Task<unknown, unknown, unknown, unknown>>
>;
