import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { Capture, call } from '../support/call.ts';

test('the playground is served until it is interrupted', async () => {
  const interrupt = new AbortController();
  const stdout = new Capture();
  const printed = once(stdout, 'printed');
  const write = stdout._write.bind(stdout);
  stdout._write = (chunk, encoding, done) => {
    write(chunk, encoding, done);
    stdout.emit('printed');
  };
  const called = call(['playground', '--port', '0'], { stdout, signal: interrupt.signal });
  await printed;
  expect(stdout.text).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
  const response = await fetch(`${stdout.text.trim()}/healthz`);
  expect(response.status).toBe(200);
  interrupt.abort();
  expect((await called).code).toBe(130);
});

test('a folder of logs that is not there is a usage error', async () => {
  const { code, err } = await call(['playground', '--port', '0', '--logs', 'nowhere']);
  expect(code).toBe(2);
  expect(err).toContain('sluice: logs nowhere: no such file or folder\n');
});

test('a port that is taken is a usage error', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, err } = await call(['playground', '--port', String(port)]);
  other.close();
  expect(code).toBe(2);
  expect(err).toMatch(new RegExp(`^sluice: port ${port}: `));
});

test.each(['x', '65536', '-1'])('%s is no port', async (port) => {
  const { code, err } = await call(['playground', `--port=${port}`]);
  expect(code).toBe(2);
  expect(err).toContain('It is a number from 0 to 65535.');
});
