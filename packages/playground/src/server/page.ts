import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The page as it was built; absent until `npm run build` has run. */
export const builtPage: string = fileURLToPath(new URL('../../dist/page/', import.meta.url));

interface File {
  readonly type: string;
  readonly cache: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the built page from memory: a request never touches the disk. */
export function servePage(app: FastifyInstance, folder: string): void {
  const files = readPage(folder);
  for (const [path, file] of files) app.get(path, (request, reply) => send(file, request, reply));
  if (files.has('/')) return;
  app.get('/', (_request, reply) =>
    reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The page is not built: npm run build\n'),
  );
}

function readPage(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  for (const entry of listed(folder)) {
    const name = entry.replaceAll('\\', '/');
    const type = types[extname(name)];
    if (type === undefined) continue;
    const plain = readFileSync(`${folder}/${name}`);
    const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    const hashed = name.startsWith('assets/');
    const cache = hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    files.set(name === 'index.html' ? '/' : `/${name}`, { type, cache, plain, brotli });
  }
  return files;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function send(file: File, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.type(file.type).headers({ 'cache-control': file.cache, vary: 'accept-encoding' });
  const encodings = String(request.headers['accept-encoding']);
  return /\bbr\b/.test(encodings)
    ? reply.header('content-encoding', 'br').send(file.brotli)
    : reply.send(file.plain);
}
