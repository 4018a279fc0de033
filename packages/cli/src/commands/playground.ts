import { once } from 'node:events';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { examples } from '../examples.ts';
import { reasonOf, UsageError } from '../failure.ts';
import type { Session } from '../session.ts';

/** `sluice playground`: the HTTP API and the page, until interrupted. */
export function playground(command: Command, session: Session): void {
  command
    .summary('serve the HTTP API and a page to try things')
    .description('Serves the HTTP API and a page to try things, until interrupted.')
    .option('--port <n>', 'the port to listen on (0: any that is free)', portOf, 4680)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--logs <folder>', 'files and folders in it are log groups that can be queried')
    .action(async ({ port, host, logs: folder }: Options) => {
      // Loaded only here: no other command has a use for a server.
      const { serve } = await import('@sluice/playground');
      const { readerAddress: reader } = await import('../logs/reader.ts');
      const logs =
        folder === undefined ? undefined : { folder: resolve(session.io.cwd, folder), reader };
      const served = await serve({ port, host, logs }).catch((error: unknown) => {
        const isPort = (error as NodeJS.ErrnoException).syscall === 'listen';
        throw new UsageError(`${isPort ? `port ${port}` : `logs ${folder}`}: ${reasonOf(error)}`);
      });
      await session.out.write(`${served.url}\n`);
      const { signal } = session.io;
      if (!signal.aborted) await once(signal, 'abort');
      await served.close();
    });
  examples(command, [
    ['sluice playground --port 8080', 'then open the address that is printed'],
    ['sluice playground --logs ./logs', 'then: aws logs start-query --endpoint-url …'],
  ]);
}

interface Options {
  readonly port: number;
  readonly host: string;
  readonly logs?: string;
}

function portOf(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port < 65_536) return port;
  throw new InvalidArgumentError('It is a number from 0 to 65535.');
}
