import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { readerAddress } from '@sluice/cli/internal/logs/reader';
import { serve } from '@sluice/playground';
import { type Host, start } from '@sluice/playground/internal/server/start';
import { describe, expect, test } from 'vitest';

/** A process that writes down what it is told to print. */
function hostOf(env: Host['env'], args: readonly string[] = []) {
  const signals = new EventEmitter();
  const printed = { out: '', err: '' };
  const host: Host & { ppid: number } = {
    argv: ['node', 'start.js', ...args],
    env,
    ppid: 1,
    stdout: {
      write: (text) => {
        printed.out += text;
        signals.emit('out');
      },
    },
    stderr: {
      write: (text) => {
        printed.err += text;
      },
    },
    once: (signal, listener) => signals.once(signal, listener),
  };
  return { host, printed, signals };
}

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'])('prints one line, and ends in peace on %s', async (signal) => {
    const { host, printed, signals } = hostOf({ PORT: '0' });
    const code = start(host, 'none');
    await once(signals, 'out');
    expect(printed.out).toMatch(/^Sluice playground: http:\/\/127\.0\.0\.1:\d+\n$/);
    signals.emit(signal);
    expect(await code).toBe(0);
    expect(printed.err).toBe('');
  });

  test('is not held up by a connection on which nothing was asked', async () => {
    const { host, printed, signals } = hostOf({ PORT: '0' });
    const code = start(host, 'none');
    await once(signals, 'out');
    const idle = connect(Number(printed.out.match(/(\d+)\n/)?.[1]), '127.0.0.1');
    idle.on('error', () => undefined);
    await once(idle, 'connect');
    signals.emit('SIGTERM');
    expect(await code).toBe(0);
  });

  test('ends when the shell that npm put between is gone', async () => {
    const { host, printed, signals } = hostOf({ PORT: '0', npm_lifecycle_event: 'start' });
    const code = start(host, 'none');
    await once(signals, 'out');
    const url = printed.out.match(/http\S+/)?.[0];
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    host.ppid = 2;
    expect(await code).toBe(0);
  });

  test.each(['http', '-1', '1.5', '65536'])('refuses the port %s', async (PORT) => {
    const { host, printed } = hostOf({ PORT });
    expect(await start(host, 'none')).toBe(2);
    expect(printed.err).toBe(`PORT is not a port: ${PORT}\n`);
  });

  test.each([
    [['--logs', 'nowhere'], 'ENOENT'],
    [['--lags', 'x'], "Unknown option '--lags'"],
  ])('refuses %j', async (args, message) => {
    const { host, printed } = hostOf({ PORT: '0' }, args);
    expect(await start(host, readerAddress)).toBe(2);
    expect(printed.err).toContain(message);
  });

  test('serves the logs of a folder, as the user sees it', async () => {
    const { host, printed, signals } = hostOf(
      { PORT: '0', INIT_CWD: join(import.meta.dirname, '..') },
      ['--logs', 'server'],
    );
    const code = start(host, readerAddress);
    await once(signals, 'out');
    const response = await fetch(printed.out.match(/http\S+/)![0], {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'Logs_20140328.DescribeLogGroups',
      },
      body: '{"logGroupNamePrefix":"start.test"}',
    });
    const { logGroups } = (await response.json()) as { logGroups: { logGroupName: string }[] };
    expect(logGroups.map(({ logGroupName }) => logGroupName)).toEqual(['start.test.ts']);
    signals.emit('SIGTERM');
    expect(await code).toBe(0);
  });

  test('tells where a port is taken', async () => {
    const { url, close } = await serve({ port: 0 });
    const { host, printed } = hostOf({ PORT: new URL(url).port, HOST: '127.0.0.1' });
    expect(await start(host, 'none')).toBe(2);
    expect(printed.err).toContain('EADDRINUSE');
    await close();
  });

  test('is a process that a signal ends', async () => {
    const argv = ['--conditions=source', '--import', 'tsx', 'packages/cli/src/start.ts'];
    const child = spawn(process.execPath, argv, { env: { ...process.env, PORT: '0' } });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
