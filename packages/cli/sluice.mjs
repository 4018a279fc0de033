#!/usr/bin/env node
// Runs the command from a clone: installs what is missing, then runs the build if it is up to
// date, else the sources. Prints nothing of its own on stdout.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const pnpm = 'pnpm@10.34.8';

if (!existsSync(join(here, 'node_modules/commander'))) install();
// npm starts scripts in the folder of the package; paths are the user's.
if (process.env.npm_lifecycle_event === 'sluice' && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
if (isBuilt()) await import('./bundle/bin.js');
else runSources();

function install() {
  if (process.stderr.isTTY) process.stderr.write('sluice: installing what it needs, once\n');
  const { status } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    // Its messages are no part of what the command prints.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}

/** Whether every package was built after the last change of its sources. */
function isBuilt() {
  const packages = join(root, 'packages');
  const bundled = timeOf(join(here, 'bundle/bin.js'));
  return readdirSync(packages).every((name) => {
    const folder = join(packages, name);
    if (!existsSync(join(folder, 'src'))) return true;
    const built = Math.min(bundled, timeOf(join(folder, 'tsconfig.tsbuildinfo')));
    return built > 0 && newest(join(folder, 'src')) <= built;
  });
}

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (/\.tsx?$/.test(entry.name)) time = Math.max(time, timeOf(join(entry.path, entry.name)));
  }
  return time;
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function runSources() {
  const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', loader, join(here, 'src/bin.ts'), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 2)));
}
