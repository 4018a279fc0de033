import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nestsDeeper } from './depth.ts';

/** A body that is not JSON, or nests too deep; `status` is what Fastify answers with. */
export class BodyError extends Error {
  readonly statusCode = 400;
}

/** Bodies are JSON of bounded depth; AWS's two content types are JSON too. No other is read. */
export function acceptJson(app: FastifyInstance, depth: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'application/x-amz-json-1.1', 'application/x-amz-json-1.0'],
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => readBody(body, depth),
  );
}

function readBody(body: string, depth: number): unknown {
  if (nestsDeeper(body, depth)) throw new BodyError(`the body nests deeper than ${depth} levels`);
  try {
    return JSON.parse(body);
  } catch {
    throw new BodyError('the body is not JSON');
  }
}
