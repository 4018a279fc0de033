import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../support/call.ts';

const script = fileURLToPath(new URL('../../../packages/cli/sluice.mjs', import.meta.url));

describe('a query over a large file', () => {
  const line = `{"timestamp":1767225600000,"level":"ERROR","text":"${'x'.repeat(400)}"}\n`;
  const large = () => folderOf({ 'a.log': line.repeat(150_000) });

  test.each(['1', '2'])(
    'ends at once when it is interrupted, with %s threads',
    async (jobs) => {
      const file = join(await large(), 'a.log');
      const files = Array.from({ length: 200 }, () => file);
      const argv = ['query', 'stats count(*) by text', ...files, '--jobs', jobs];
      const child = spawn(process.execPath, [script, ...argv], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      // It has read something when it has opened the file.
      await opened(child.pid!, file);
      const begun = performance.now();
      child.kill('SIGINT');
      const [code, signal] = await once(child, 'exit');
      expect({ code, signal }).toEqual({ code: 130, signal: null });
      expect(performance.now() - begun).toBeLessThan(2000);
    },
    60_000,
  );

  test('ends quietly when nobody reads its rows', async () => {
    const cwd = await large();
    const command = `${process.execPath} ${script} query 'fields text' a.log --format ndjson | head -1`;
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      ...{ cwd, encoding: 'utf8' },
    });
    expect(stdout).toMatch(/^\{"text":"x+"\}\n$/);
    expect(stderr).toBe('');
  }, 60_000);
});

/** Waits until a process, or the one that it started, holds a file open. */
async function opened(pid: number, file: string): Promise<void> {
  const { readdir, readlink, readFile } = await import('node:fs/promises');
  for (;;) {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    for (const one of [String(pid), ...children.trim().split(' ')].filter(Boolean)) {
      const held = await readdir(`/proc/${one}/fd`).catch(() => []);
      for (const fd of held) {
        if ((await readlink(`/proc/${one}/fd/${fd}`).catch(() => '')) === file) return;
      }
    }
  }
}
