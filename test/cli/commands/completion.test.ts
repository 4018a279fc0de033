import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { call } from '../support/call.ts';

const script = async (shell: string) => {
  const { code, out, err } = await call(['completion', shell]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

const hasBash = spawnSync('bash', ['-c', ':']).status === 0;

describe.skipIf(!hasBash)('bash completes', () => {
  const complete = async (...words: string[]) => {
    const run = `${await script('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sluice; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', run, 'bash', 'sluice', ...words], {
      encoding: 'utf8',
      cwd: new URL('../support', import.meta.url),
    });
    expect(stderr).toBe('');
    return stdout.split('\n').slice(0, -1);
  };

  test('commands', async () => {
    expect(await complete('ma')).toEqual(['match', 'math']);
    expect(await complete('--no')).toEqual(['--no-color']);
    expect(await complete('')).toContain('playground');
  });

  test('languages', async () => {
    expect(await complete('match', 'filt')).toEqual(['filter-pattern']);
    expect(await complete('--quiet', 'explain', '-o', 'a=b', 'filt')).toEqual(['filter-pattern']);
  });

  test('options and what they take', async () => {
    expect(await complete('match', '--li')).toEqual(['--line-number']);
    expect(await complete('check', '--format', 'sa')).toEqual(['sarif']);
    expect(await complete('explain', 'filter-pattern', 'x', '--input', 'zs')).toEqual(['zstd.ts']);
  });

  test('files', async () => {
    expect(await complete('match', 'filter-pattern', 'x', 'zs')).toEqual(['zstd.ts']);
    expect(await complete('check', 'zs')).toEqual(['zstd.ts']);
    expect(await complete('completion', 'zs')).toEqual(['zsh']);
    expect(await complete('languages', 'zs')).toEqual(['']);
  });
});

describe('every script', () => {
  test.each(['bash', 'zsh', 'fish'])('names every command and option: %s', async (shell) => {
    const text = await script(shell);
    const { out: help } = await call(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(9);
    for (const command of commands.filter((name) => name !== 'help')) {
      expect(text).toContain(command);
      const { out } = await call([command, '--help']);
      for (const [, name] of out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm))
        expect(text).toContain(name);
    }
  });

  test('another shell is a usage error', async () => {
    const { code, err } = await call(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are bash, zsh, fish.');
  });
});
