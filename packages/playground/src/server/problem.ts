import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Stop } from './pool.ts';

/** RFC 9457: what went wrong with a request, for machines and people. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

export const problem = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status]!,
  status,
  detail,
});

export function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem(status, detail)));
}

/** How a stopped task is told. */
export const stops: Readonly<Record<Stop, { readonly status: number; readonly detail: string }>> = {
  time: { status: 503, detail: 'the evaluation took longer than its time budget and was ended' },
  memory: { status: 503, detail: 'the evaluation needed more memory than it may have' },
  busy: { status: 503, detail: 'too many evaluations are running or waiting; try again' },
  stopped: { status: 503, detail: 'the evaluation was told to stop' },
  crash: { status: 500, detail: 'the evaluation ended without an answer' },
  closed: { status: 503, detail: 'the server is shutting down' },
};
