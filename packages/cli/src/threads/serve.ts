import { type Answer, type Order, window } from './talk.ts';
import type { Run, Task } from './task.ts';
import { tasks } from './tasks.ts';

/** The thread's end of the talk. */
export interface Port {
  postMessage(message: Answer): void;
  on(event: 'message', take: (order: Order) => void): unknown;
}

type AnyTask = Task<unknown, unknown, unknown, unknown>;

/** Does what it is told to, one job after the other. */
export function serve(port: Port): void {
  let task: AnyTask;
  let run: (job: unknown) => Run<unknown, unknown>;
  let open = window;
  let wake = () => {};

  async function work(job: unknown): Promise<void> {
    const steps = run(job);
    let held: unknown[] = [];
    for (;;) {
      const { done, value } = await steps.next();
      if (!done) held.push(value);
      if (held.length > 0 && (done || task.isWorthSending(held, open))) {
        if (open === 0) await new Promise<void>((resume) => (wake = resume));
        open -= 1;
        port.postMessage({ kind: 'step', step: task.joined(held) });
        held = [];
      }
      if (done) return port.postMessage({ kind: 'done', report: value });
    }
  }

  port.on('message', (order) => {
    switch (order.kind) {
      case 'begin':
        task = tasks[order.task];
        run = task.begin(order.settings);
        return;
      case 'job':
        void work(order.job);
        return;
      case 'taken':
        open += 1;
        wake();
    }
  });
}
