import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { serve } from '@sluice/playground';
import { describe, expect, test } from 'vitest';

describe('serve', () => {
  test('listens on this machine alone, says where, and ends', async () => {
    const { url, close } = await serve({ port: 0 });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
    await close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('writes IPv6 addresses as addresses are written', async () => {
    const { url, close } = await serve({ port: 0, host: '::1' });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await close();
  });

  test('rejects where the port is taken', async () => {
    const { url, close } = await serve({ port: 0 });
    await expect(serve({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
    await close();
  });
});

describe('npm start', () => {
  const start = (env: NodeJS.ProcessEnv) =>
    spawn(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', 'packages/playground/src/main.ts'],
      { env: { ...process.env, ...env } },
    );

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line, and ends in peace on %s',
    async (signal) => {
      const child = start({ PORT: '0' });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
      await once(child.stdout, 'data');
      expect(output).toMatch(/^Sluice playground: http:\/\/127\.0\.0\.1:\d+\n$/);
      const idle = connect(Number(output.match(/(\d+)\n/)?.[1]), '127.0.0.1');
      idle.on('error', () => undefined);
      await once(idle, 'connect');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
      idle.destroy();
    },
  );

  test('refuses a PORT that is none', async () => {
    const child = start({ PORT: 'http' });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(said).toBe('PORT is not a port: http\n');
  });
});
