import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from './support/call.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'packages/cli/sluice.mjs');
const lines = 'ERROR one\nINFO two\n';

/** Runs the script as a user would, through a shell where `$SLUICE` stands for it. */
function shell(command: string, cwd = root) {
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...clean, SLUICE: `${process.execPath} ${script}` },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Without what the test runner adds. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|LANG|TMPDIR)$/.test(name)),
);

describe('the process', () => {
  test('reads a pipe, writes to a pipe, and passes its exit code through', () => {
    expect(shell(`printf '${lines}' | $SLUICE match filter-pattern ERROR | cat`)).toEqual({
      ...{ code: 0, out: 'ERROR one\n', err: '' },
    });
    expect(shell(`printf '${lines}' | $SLUICE match filter-pattern WARN`)).toEqual({
      ...{ code: 1, out: '', err: '' },
    });
    expect(shell('$SLUICE nonsense')).toMatchObject({ code: 2, out: '' });
  });

  test('ends quietly when its reader has gone', () => {
    expect(shell(`yes 'ERROR one' | $SLUICE match filter-pattern ERROR | head -1`)).toMatchObject({
      ...{ out: 'ERROR one\n', err: '' },
    });
    expect(shell('$SLUICE codes filter-pattern | head -1')).toMatchObject({ code: 0, err: '' });
  });

  test('reads a named pipe as it comes', () => {
    expect(shell(`$SLUICE match filter-pattern ERROR <(printf '${lines}') --no-filename`)).toEqual({
      ...{ code: 0, out: 'ERROR one\n', err: '' },
    });
  });

  test('gives 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [script, 'match', 'filter-pattern', 'ERROR'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: clean,
    });
    child.stdin.write(lines);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'exit');
    expect({ code, signal }).toEqual({ code: 130, signal: null });
  });
});

describe('npm run -s sluice', () => {
  test('takes paths from where the user is, and prints nothing of its own', async () => {
    const cwd = await folderOf({ 'deep/app.log': lines });
    const run = `npm --prefix ${root} run -s sluice -- match filter-pattern`;
    expect(shell(`${run} ERROR app.log`, join(cwd, 'deep'))).toEqual({
      ...{ code: 0, out: 'ERROR one\n', err: '' },
    });
    expect(shell(`${run} WARN app.log`, join(cwd, 'deep')).code).toBe(1);
  });
});

describe('what it takes to read 200 MB', () => {
  /** KiB above what the command takes by itself; from source, that is mostly the compiler. */
  const limit = 96 * 1024;
  const tell = 'process.on("exit", () => process._rawDebug(process.resourceUsage().maxRSS))';

  /** The most memory that the process had, in KiB. */
  async function peakOf(argv: readonly string[]) {
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', join(root, 'packages/cli/src/bin.ts'), ...argv],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...clean,
          NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(tell)}"`,
        },
      },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    await once(child, 'close');
    return { out, peak: Number(/\d+\s*$/.exec(err)?.[0]) };
  }

  let alone = 0;
  beforeAll(async () => {
    alone = (await peakOf(['languages'])).peak;
  });

  async function written(path: string, start: string, block: string, end: string) {
    const file = createWriteStream(path);
    file.write(start);
    for (let i = 0; i < Math.ceil(2e8 / block.length); i++) {
      if (!file.write(block)) await once(file, 'drain');
    }
    file.end(end);
    await once(file, 'close');
  }

  const event = JSON.stringify({ eventName: 'PutObject', detail: { text: 'x'.repeat(500) } });

  test('as one line of Records is less than 96 MiB of memory', async () => {
    const path = join(await folderOf({}), 'trail.json');
    const block = `${event},`.repeat(2000);
    await written(path, '{"Records":[', block, '{"eventName":"GetObject"}]}');
    const { out, peak } = await peakOf([
      'match',
      'event-pattern',
      '{"eventName":["GetObject"]}',
      path,
    ]);
    expect(out).toBe('{"eventName":"GetObject"}\n');
    expect(peak - alone).toBeLessThan(limit);
  });

  test('as lines that all match is less than 96 MiB of memory', async () => {
    const path = join(await folderOf({}), 'app.log');
    await written(path, '', `${event}\n`.repeat(2000), '');
    const { out, peak } = await peakOf(['match', 'filter-pattern', 'PutObject', path]);
    expect(out.length).toBeGreaterThan(2e8);
    expect(peak - alone).toBeLessThan(limit);
  });
});

test('a clone without its dependencies installs them and prints nothing of that on stdout', async () => {
  const clone = await folderOf({});
  const bin = join(clone, 'bin');
  await mkdir(join(clone, 'packages/cli'), { recursive: true });
  await mkdir(bin);
  const { copyFile, writeFile } = await import('node:fs/promises');
  await copyFile(script, join(clone, 'packages/cli/sluice.mjs'));
  await writeFile(join(clone, 'package.json'), '{}');
  // Stands for npx: says something, and puts in place what an installation would.
  await writeFile(
    join(bin, 'npx'),
    `#!/bin/sh\necho "installing $*"\nrm -rf packages\nln -s ${root}/packages packages\nln -s ${root}/node_modules node_modules\n`,
    { mode: 0o755 },
  );
  await symlink(process.execPath, join(bin, 'node'));
  const run = `PATH=${bin}:$PATH node packages/cli/sluice.mjs languages`;
  const { code, out, err } = shell(run, clone);
  expect(code).toBe(0);
  expect(out).toMatch(/^event-pattern /);
  expect(err).toMatch(/^installing --yes pnpm@[\d.]+ install --frozen-lockfile\n$/);
});
