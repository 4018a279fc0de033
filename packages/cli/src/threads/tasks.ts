import type { TaskName } from './talk.ts';
import type { Task } from './task.ts';

/** Only who gives an order knows of what type its data is. */
export type AnyTask = Task<unknown, unknown, unknown, unknown>;

// PERF: a thread loads nothing but its task; all languages would take it several times as long.
/** Every task by its name. */
export const tasks: Readonly<Record<TaskName, () => Promise<AnyTask>>> = {
  match: async () => (await import('../match/task.ts')).searchTask as unknown as AnyTask,
  query: async () => (await import('../query/task.ts')).queryTask as unknown as AnyTask,
};
