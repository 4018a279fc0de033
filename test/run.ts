/** Runs every test and closes with one plain line of counts, whatever happened. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'sluice-test-'));
const results = join(folder, 'results.json');

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...(process.env['COVERAGE'] === '1' ? ['--coverage'] : []),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const counts = read();
rmSync(folder, { recursive: true, force: true });
// A file that cannot be loaded has no tests to fail: it counts as one failure.
const failed = Math.max(counts?.numFailedTests ?? 0, status === 0 ? 0 : 1);
const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
process.stdout.write(
  `\n${counts?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exitCode = status ?? 1;

function read(): Results | undefined {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return undefined;
  }
}
