import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { serveAws } from './aws.ts';
import { acceptJson } from './body.ts';
import { Evaluator } from './evaluator.ts';
import { guard } from './headers.ts';
import { languageRoutes } from './languages.ts';
import { Queries, type QueryLimits } from './logs/queries.ts';
import type { LogStore } from './logs/store.ts';
import { Metrics } from './metrics.ts';
import { openapiOf } from './openapi.ts';
import { operationRoutes } from './operations.ts';
import { servePage } from './page.ts';
import type { Pool } from './pool.ts';
import { sendProblem } from './problem.ts';
import { queryRoute } from './query.ts';
import { type Route, register } from './route.ts';

export interface AppOptions {
  readonly pool: Pool;
  /** For queries: they may take long, and hold up nothing but each other. */
  readonly queryPool: Pool;
  readonly queryLimits: QueryLimits;
  readonly store: LogStore;
  /** Where the module is that reads log files; absent where there are none. */
  readonly reader?: string | undefined;
  /** The folder of the built page. */
  readonly page: string;
  readonly version: string;
  readonly limits: BodyLimits;
  readonly log: 'silent' | 'error' | 'warn' | 'info';
}

export interface BodyLimits {
  /** Bytes of a request's body. */
  readonly bytes: number;
  /** Bytes of the body of a call of an AWS API. */
  readonly awsBytes: number;
  /** Levels its JSON may nest. */
  readonly depth: number;
}

/** The whole server but for its socket. */
export function appOf(options: AppOptions): FastifyInstance {
  const { pool, queryPool, store, reader, page, version, limits, log } = options;
  const app = Fastify({
    logger: { level: log, stream: process.stderr },
    bodyLimit: limits.bytes,
    requestTimeout: 10_000,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  const metrics = new Metrics();
  const evaluator = new Evaluator(pool);
  guard(app);
  acceptJson(app, limits.depth);
  measure(app, metrics);
  answerErrors(app);
  const logs = { store, queries: new Queries(queryPool, options.queryLimits), reader };
  const routes = [
    ...languageRoutes(evaluator),
    queryRoute(queryPool, logs),
    ...operationRoutes(pool, metrics, logs),
  ];
  register(app, [...routes, documentRoute(routes, version)]);
  const patient = new Evaluator(queryPool);
  serveAws(app, { evaluator, patient, logs, bodyLimit: limits.awsBytes });
  servePage(app, page);
  app.addHook('onClose', () => Promise.all([pool.close(), queryPool.close()]));
  return app;
}

function documentRoute(routes: readonly Route[], version: string): Route {
  const route: Route = {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Describes this API.',
    answer: { description: 'An OpenAPI 3.1 document.', type: 'application/json' },
    handle: () => document,
  };
  const document = openapiOf([...routes, route], version);
  return route;
}

function measure(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
}

function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 404, `there is no ${request.method} ${request.url.split('?', 1)[0]}`),
  );
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    // A language that is not there is a wrong address, not a wrong body.
    const status = error.validationContext === 'params' ? 404 : (error.statusCode ?? 500);
    if (status < 500) return sendProblem(reply, status, error.message);
    reply.log.error(error);
    return sendProblem(reply, 500, 'the server failed; its log says more');
  });
}
