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
