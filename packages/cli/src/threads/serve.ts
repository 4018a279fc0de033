import { type Answer, type Order, type TaskName, window } from './talk.ts';
import type { Run } from './task.ts';
import { type AnyTask, tasks } from './tasks.ts';

/** The thread's end of the talk. */
export interface Port {
  postMessage(message: Answer): void;
  on(event: 'message', take: (order: Order) => void): unknown;
}

interface Begun {
  readonly task: AnyTask;
  readonly run: (job: unknown) => Run<unknown, unknown>;
}

async function begin(name: TaskName, settings: unknown): Promise<Begun> {
  const task = await tasks[name]();
  return { task, run: task.begin(settings) };
}

/** Does what it is told to, one job after the other. */
export function serve(port: Port): void {
  let begun: Promise<Begun>;
  let open = window;
  let wake = () => {};

  async function work(job: unknown): Promise<void> {
    const { task, run } = await begun;
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
        begun = begin(order.task, order.settings);
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
