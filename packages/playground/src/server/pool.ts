import type { Worker } from 'node:worker_threads';
import type { Encoded } from '../worker/encode.ts';
import type { Task } from '../worker/task.ts';

/** A worker's answer, or why there is none. */
export type Ran =
  | { readonly ok: true; readonly answer: Encoded }
  | { readonly ok: false; readonly reason: Stop; readonly error?: Error };

/** Out of time, out of memory, too much else to do, a crash, or the server is closing. */
export type Stop = 'time' | 'memory' | 'busy' | 'crash' | 'closed';

export interface PoolLimits {
  /** Threads that take new work. */
  readonly threads: number;
  /** Milliseconds after which a task is long: its thread leaves, and a fresh one takes its place. */
  readonly quick: number;
  /** Milliseconds after which a task is ended. */
  readonly budget: number;
  /** Long tasks at one time; one more is ended as soon as it proves long. */
  readonly long: number;
  /** Tasks that may wait for a thread. */
  readonly waiting: number;
}

interface Job {
  readonly task: Task;
  readonly settle: (ran: Ran) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Whether it has loaded and waits for work, or works. */
  ready: boolean;
  job: Job | undefined;
  /** Whether it left for a long task. */
  long: boolean;
  timers: NodeJS.Timeout[];
}

/** Runs tasks on threads that can be killed; a long one never holds up the quick ones. */
export class Pool {
  readonly #limits: PoolLimits;
  readonly #start: () => Worker;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(limits: PoolLimits, start: () => Worker) {
    this.#limits = limits;
    this.#start = start;
    this.#fill();
  }

  run(task: Task): Promise<Ran> {
    if (this.#closed) return Promise.resolve({ ok: false, reason: 'closed' });
    if (this.#waiting.length >= this.#limits.waiting) {
      return Promise.resolve({ ok: false, reason: 'busy' });
    }
    return new Promise((settle) => {
      this.#waiting.push({ task, settle });
      this.#assign();
    });
  }

  /** Ends every thread; what still runs or waits is answered `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.settle({ ok: false, reason: 'closed' });
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, 'closed')));
  }

  /** What there is to see from outside. */
  get state(): { readonly threads: number; readonly long: number; readonly waiting: number } {
    return { threads: this.#threads.size, long: this.#long, waiting: this.#waiting.length };
  }

  get #long(): number {
    return [...this.#threads].filter((thread) => thread.long).length;
  }

  #fill(): void {
    while (this.#threads.size - this.#long < this.#limits.threads) this.#add();
  }

  #add(): void {
    const worker = this.#start();
    const thread: Thread = { worker, ready: false, job: undefined, long: false, timers: [] };
    thread.worker.unref();
    thread.worker.on('message', (answer: Encoded | 'ready') => {
      if (answer === 'ready') this.#welcome(thread);
      else this.#finish(thread, answer);
    });
    thread.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error);
    });
    thread.worker.on('exit', () => this.#end(thread, 'crash'));
    this.#threads.add(thread);
  }

  #welcome(thread: Thread): void {
    thread.ready = true;
    this.#assign();
  }

  #assign(): void {
    this.#fill();
    for (const thread of this.#threads) {
      if (this.#waiting.length === 0) return;
      if (thread.ready && thread.job === undefined) this.#give(thread, this.#waiting.shift()!);
    }
  }

  #give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.timers = [
      setTimeout(() => this.#leave(thread), this.#limits.quick),
      setTimeout(() => this.#end(thread, 'time'), this.#limits.budget),
    ];
    thread.worker.postMessage(job.task);
  }

  #leave(thread: Thread): void {
    if (this.#long >= this.#limits.long) this.#end(thread, 'busy');
    else thread.long = true;
    this.#assign();
  }

  #finish(thread: Thread, answer: Encoded): void {
    this.#settle(thread, { ok: true, answer });
    if (thread.long) this.#end(thread, 'closed');
    else this.#assign();
  }

  async #end(thread: Thread, reason: Stop, error?: Error): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    // One that cannot even start takes a waiting task with it, so that failing has an end.
    if (!thread.ready) thread.job ??= this.#waiting.shift();
    this.#settle(thread, { ok: false, reason, ...(error && { error }) });
    const ended = thread.worker.terminate();
    if (!this.#closed && (thread.ready || this.#waiting.length > 0)) this.#assign();
    await ended;
  }

  #settle(thread: Thread, ran: Ran): void {
    for (const timer of thread.timers.splice(0)) clearTimeout(timer);
    thread.job?.settle(ran);
    thread.job = undefined;
  }
}
