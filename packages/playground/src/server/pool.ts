import type { Worker } from 'node:worker_threads';
import type { Encoded } from '../worker/encode.ts';
import type { LogsTask, Part } from '../worker/logs/task.ts';
import type { Task } from '../worker/task.ts';

/** A worker's answer, or why there is none. */
export type Ran =
  | { readonly ok: true; readonly answer: Encoded }
  | { readonly ok: false; readonly reason: Stop; readonly error?: Error };

/** Out of time, out of memory, too much else to do, a crash, told to stop, or the server closes. */
export type Stop = 'time' | 'memory' | 'busy' | 'crash' | 'stopped' | 'closed';

/** How a task is followed on its way. */
export interface Watch {
  /** Ends the task, or takes it out of those that wait. */
  readonly signal?: AbortSignal;
  /** The task has a thread. */
  readonly begun?: () => void;
  /** What the task tells before its answer. */
  readonly take?: (part: Part) => void;
}

export interface PoolLimits {
  /** Threads that take new work. */
  readonly threads: number;
  /** How many of them stand ready though nothing waits; all when absent. */
  readonly spare?: number;
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
  readonly task: Task | LogsTask;
  readonly watch: Watch;
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

  run(task: Task | LogsTask, watch: Watch = {}): Promise<Ran> {
    const refusal = this.#refusal(watch);
    if (refusal !== undefined) return Promise.resolve({ ok: false, reason: refusal });
    return new Promise((settle) => {
      const job: Job = { task, watch, settle };
      watch.signal?.addEventListener('abort', () => this.#stop(job), { once: true });
      this.#waiting.push(job);
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

  #refusal({ signal }: Watch): Stop | undefined {
    if (this.#closed) return 'closed';
    if (signal?.aborted) return 'stopped';
    return this.#waiting.length >= this.#limits.waiting ? 'busy' : undefined;
  }

  #stop(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      job.settle({ ok: false, reason: 'stopped' });
    }
    for (const thread of this.#threads) if (thread.job === job) this.#end(thread, 'stopped');
  }

  get #long(): number {
    return [...this.#threads].filter((thread) => thread.long).length;
  }

  #fill(): void {
    const { threads, spare = threads } = this.#limits;
    const short = [...this.#threads].filter((thread) => !thread.long);
    const busy = short.filter((thread) => thread.job !== undefined).length;
    const wanted = Math.min(threads, busy + this.#waiting.length + spare);
    for (let count = short.length; count < wanted; count++) this.#add();
  }

  #add(): void {
    const worker = this.#start();
    const thread: Thread = { worker, ready: false, job: undefined, long: false, timers: [] };
    thread.worker.unref();
    thread.worker.on('message', (said: Encoded | 'ready' | { readonly part: Part }) => {
      if (said === 'ready') this.#welcome(thread);
      else if ('part' in said) thread.job?.watch.take?.(said.part);
      else this.#finish(thread, said);
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
    job.watch.begun?.();
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
