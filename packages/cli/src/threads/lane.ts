import type { Answer, TaskName, Thread } from './talk.ts';
import type { Run } from './task.ts';

/** One thread, doing at most one job at a time. */
export class Lane<Settings, Job, Step, Report> {
  isFree = true;
  private readonly thread: Thread;
  private failure: Error | undefined;
  private wake = () => {};
  private post: (answer: Answer) => void = () => {};

  constructor(thread: Thread, task: TaskName, settings: Settings) {
    this.thread = thread;
    thread.on('message', (answer) => {
      if (answer.kind === 'done') this.isFree = true;
      this.post(answer);
      this.wake();
    });
    thread.on('error', (error) => {
      this.failure = error;
      this.wake();
    });
    thread.postMessage({ kind: 'begin', task, settings });
  }

  /** Begins at once, not when the steps are first asked for. */
  run(job: Job): Run<Step, Report> {
    const answers: Answer[] = [];
    this.isFree = false;
    this.post = (answer) => void answers.push(answer);
    this.thread.postMessage({ kind: 'job', job });
    return this.read(answers);
  }

  private async *read(answers: Answer[]): Run<Step, Report> {
    for (;;) {
      const answer = answers.shift();
      if (answer?.kind === 'done') return answer.report as Report;
      if (answer) {
        this.thread.postMessage({ kind: 'taken' });
        yield answer.step as Step;
      } else {
        if (this.failure) throw this.failure;
        await new Promise<void>((done) => (this.wake = done));
      }
    }
  }
}
