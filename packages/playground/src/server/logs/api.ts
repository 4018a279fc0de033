import type { FastifyReply } from 'fastify';
import type { LogsTask } from '../../worker/logs/task.ts';
import type { AwsTask } from '../../worker/task.ts';
import { type Evaluator, sendAws } from '../evaluator.ts';
import type { Call } from './call.ts';
import type { Queries } from './queries.ts';
import { Refused } from './refused.ts';
import type { LogStore } from './store.ts';

/** The log groups that there are, and what is asked of them. */
export interface Logs {
  readonly store: LogStore;
  readonly queries: Queries;
  /** Where the module is that reads files; absent where there are none. */
  readonly reader: string | undefined;
}

/** Answers calls of the CloudWatch Logs API; what reads events or texts of users runs on threads. */
export class LogsApi {
  readonly #evaluator: Evaluator;
  readonly #patient: Evaluator;
  readonly #logs: Logs;

  /** `patient`: for what reads files, which may take long. */
  constructor(evaluator: Evaluator, patient: Evaluator, logs: Logs) {
    this.#evaluator = evaluator;
    this.#patient = patient;
    this.#logs = logs;
  }

  async answer(reply: FastifyReply, call: Call, body: unknown): Promise<FastifyReply> {
    try {
      const { status, body: said } = await call(body, {
        ...this.#logs,
        requestId: String(reply.getHeader('x-amzn-requestid')),
        perform: (task) => this.#perform(reply, task),
      });
      return sendAws(reply, status, said as string | object | undefined);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return sendAws(reply, error.reply.status, error.reply.body as object);
    }
  }

  async #perform<T>(reply: FastifyReply, task: LogsTask | AwsTask): Promise<T> {
    const readsFiles = 'group' in task && task.group.files.length > 0;
    const evaluator = readsFiles ? this.#patient : this.#evaluator;
    const { status, body } = await evaluator.replyAws(task, reply.log);
    if (status !== 200) throw new Refused({ status, body });
    return JSON.parse(body as string) as T;
  }
}
