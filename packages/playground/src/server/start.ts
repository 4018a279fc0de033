import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LogsFolder, serve } from './serve.ts';

/** The part of the process that `npm start` uses. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly ppid: number;
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Serves where `PORT` and `HOST` say, with the logs that `--logs` says, until it is told to stop;
 * gives the exit code. `reader` is the address of a module that exports a `logReader`.
 */
export async function start(host: Host, reader: string): Promise<number> {
  try {
    const { url, close } = await serve({ ...addressFrom(host.env), logs: logsFrom(host, reader) });
    const told = stopped(host);
    host.stdout.write(`Sluice playground: ${url}\n`);
    await told;
    await close();
    return 0;
  } catch (error) {
    host.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

function stopped(host: Host): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) host.once(signal, stop);
    // npm gives a signal to the shell between it and us, which may end without passing it on.
    if (host.env['npm_lifecycle_event'] !== undefined) whenOrphaned(host, stop);
  });
}

const look = 250;

function whenOrphaned(host: Host, stop: () => void): void {
  const parent = host.ppid;
  const timer = setInterval(() => {
    if (host.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, look);
  timer.unref();
}

function addressFrom({ PORT, HOST }: Host['env']) {
  const port = PORT === undefined ? undefined : Number(PORT);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new Error(`PORT is not a port: ${PORT}`);
  }
  return { port, host: HOST };
}

/** npm runs scripts in the folder of the package; paths are relative to where the user is. */
function logsFrom({ argv, env }: Host, reader: string): LogsFolder | undefined {
  const { values } = parseArgs({ args: argv.slice(2), options: { logs: { type: 'string' } } });
  if (values.logs === undefined) return undefined;
  return { folder: resolve(env['INIT_CWD'] ?? '.', values.logs), reader };
}
