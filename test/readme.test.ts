import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRecord } from '../bench/record.ts';
import { withSummary } from '../bench/summary.ts';
import { examplesIn, typedIn } from './support/readme.ts';
import { root } from './support/sources.ts';

const readme = join(root, 'README.md');
const examples = examplesIn(readme);
const folder = mkdtempSync(join(tmpdir(), 'sluice-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The AWS SDK tells from which version of Node on it will be updated, each time it is used.
const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/** What a person sees on a terminal: both streams, the first alone where it is enough. */
function printed(file: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(file, args, { cwd, env, encoding: 'utf8' });
  return (stdout + stderr).trimEnd();
}

const sluice = `sluice() { "${process.execPath}" "${join(root, 'packages/cli/sluice.mjs')}" "$@"; }`;

describe.each(examples.filter(({ language }) => language === 'console'))(
  'the example `$name`',
  ({ code }) => {
    test.each(typedIn(code))('prints what it says: $command', ({ command, output }) => {
      expect(printed('bash', ['-c', `${sluice}\n${command}`], folder)).toBe(output);
    });
  },
);

test.each(examples.filter(({ language }) => language === 'ts'))(
  'the example `$name` prints what it says',
  ({ code, output }) => {
    const flags = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', code];
    expect(printed(process.execPath, flags, root)).toBe(output);
  },
);

test('there are eight examples', () => {
  expect(examples.map(({ name }) => name)).toHaveLength(8);
});

test('the numbers are those of the newest record', () => {
  const text = readFileSync(readme, 'utf8');
  expect(withSummary(text, readRecord())).toBe(text);
});
