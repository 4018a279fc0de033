import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AwsOperation } from '../worker/task.ts';
import { type Evaluator, sendAws } from './evaluator.ts';
import { type Logs, LogsApi } from './logs/api.ts';
import { calls } from './logs/calls/index.ts';

export interface AwsOptions {
  readonly evaluator: Evaluator;
  /** For what reads files. */
  readonly patient: Evaluator;
  readonly logs: Logs;
  /** Bytes of a request's body; batches of log events are large. */
  readonly bodyLimit: number;
}

/** The AWS-compatible door: `POST /` with `X-Amz-Target`, as SDKs and the AWS CLI call it. */
export function serveAws(app: FastifyInstance, options: AwsOptions): void {
  const { evaluator, patient, logs, bodyLimit } = options;
  const api = new LogsApi(evaluator, patient, logs);
  app.post('/', {
    bodyLimit,
    onRequest: async (_request, reply) => {
      reply.header('x-amzn-requestid', randomUUID());
    },
    errorHandler: refuse,
    handler: async (request, reply) => {
      const call = calls.get(targetOf(request));
      if (call !== undefined) return api.answer(reply, call, request.body);
      const operation = operations.get(targetOf(request));
      if (operation === undefined) {
        return sendAws(reply, 400, { __type: 'UnknownOperationException' });
      }
      return evaluator.answerAws(reply, { kind: 'aws', operation, body: request.body });
    },
  });
}

const operations: ReadonlyMap<string, AwsOperation> = new Map([
  ['AWSEvents.TestEventPattern', 'TestEventPattern'],
  ['Logs_20140328.TestMetricFilter', 'TestMetricFilter'],
]);

const targetOf = ({ headers }: FastifyRequest) => String(headers['x-amz-target']);

function refuse(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 413) {
    return sendAws(reply, 413, {
      __type: 'RequestEntityTooLargeException',
      message: error.message,
    });
  }
  if (status < 500) return sendAws(reply, 400, { __type: 'SerializationException' });
  reply.log.error(error);
  return sendAws(reply, 500, { __type: 'InternalFailure' });
}
