import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Schema } from './schemas.ts';

/** A route and its description: one source for the checks and for the API's document. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As OpenAPI writes it: `/api/{language}/parse`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters?: Schema;
  readonly body?: Schema;
  readonly answer: Answered;
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => unknown;
}

export interface Answered {
  readonly description: string;
  readonly type: string;
  readonly schema?: Schema;
}

export function register(app: FastifyInstance, routes: readonly Route[]): void {
  for (const { method, path, parameters, body, handle } of routes) {
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      schema: { ...(parameters && { params: parameters }), ...(body && { body }) },
      handler: async (request, reply) => handle(request, reply),
    });
  }
}
