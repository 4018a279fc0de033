import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import type { LogsTask } from '../worker/logs/task.ts';
import type { AwsTask, Reply, Task } from '../worker/task.ts';
import type { Pool, Ran } from './pool.ts';
import { sendProblem, stops } from './problem.ts';

/** Runs tasks in the pool and writes their answers, each in its API's own form. */
export class Evaluator {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async answer(reply: FastifyReply, task: Task): Promise<FastifyReply> {
    const ran = await this.#pool.run(task);
    if (!ran.ok) {
      const { status, detail } = stopOf(reply.log, ran);
      return sendProblem(reply, status, detail);
    }
    const { status, body, fault } = ran.answer;
    if (fault !== undefined) {
      if (status === 500) reply.log.error({ fault }, 'a language failed');
      return sendProblem(reply, status, fault);
    }
    return reply.code(status).type('application/json; charset=utf-8').send(body);
  }

  async answerAws(reply: FastifyReply, task: AwsTask): Promise<FastifyReply> {
    const { status, body } = await this.replyAws(task, reply.log);
    return sendAws(reply, status, body as string | object);
  }

  /** What AWS's protocol answers; a text is JSON already. */
  async replyAws(task: AwsTask | LogsTask, log: FastifyBaseLogger): Promise<Reply> {
    const ran = await this.#pool.run(task);
    if (!ran.ok) {
      const { status, detail } = stopOf(log, ran);
      return { status, body: { __type: 'ServiceUnavailableException', message: detail } };
    }
    const { status, body, fault } = ran.answer;
    if (fault === undefined) return { status, body };
    log.error({ fault }, 'a language failed');
    return { status: 500, body: { __type: 'InternalFailure' } };
  }
}

export function stopOf(
  log: FastifyBaseLogger,
  { reason, error }: Extract<Ran, { readonly ok: false }>,
) {
  if (error !== undefined) log.error(error);
  return stops[reason];
}

/** Sends JSON (a text is sent as it is) as AWS's JSON 1.1 protocol wants it: without a charset. */
export const sendAws = (reply: FastifyReply, status: number, body: string | object = '') =>
  reply
    .code(status)
    .type('application/x-amz-json-1.1')
    .send(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));
