import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

const pattern = '{$.a=1&&$.b=2}';
const canonical = '{ $.a = 1 && $.b = 2 }';

test('the canonical text is printed', async () => {
  expect(await call(['format', 'filter-pattern', pattern])).toEqual({
    ...{ code: 0, out: `${canonical}\n`, err: '' },
  });
});

test('it is the same for a text from stdin', async () => {
  const { out } = await call(['format', 'filter-pattern', '-'], { stdin: `\ufeff${pattern}\r\n` });
  expect(out).toBe(`${canonical}\n`);
});

test('--check gives 1 where it would change, and prints nothing', async () => {
  const check = (text: string) => call(['format', 'filter-pattern', '--check', text]);
  expect(await check(pattern)).toEqual({ code: 1, out: '', err: 'the text would change\n' });
  expect(await check(canonical)).toEqual({ code: 0, out: '', err: '' });
});

test('--write changes the file, once', async () => {
  const cwd = await folderOf({ 'a.txt': pattern });
  const write = () => call(['format', 'filter-pattern', '--write', '@a.txt'], { cwd });
  expect(await write()).toEqual({ code: 0, out: '', err: 'a.txt written\n' });
  expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(`${canonical}\n`);
  expect(await write()).toEqual({ code: 0, out: '', err: '' });
});

test('--write with --check leaves the file alone', async () => {
  const cwd = await folderOf({ 'a.txt': pattern });
  const argv = ['format', 'filter-pattern', '--write', '--check', '--quiet', '@a.txt'];
  expect(await call(argv, { cwd })).toEqual({ code: 1, out: '', err: '' });
  expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(pattern);
});

test('--write needs a file', async () => {
  const { code, err } = await call(['format', 'filter-pattern', '--write', pattern]);
  expect(code).toBe(2);
  expect(err).toBe('sluice: --write needs a file to write to\n  name it as @FILE\n');
});

test('a text that is wrong gives 2', async () => {
  const { code, out, err } = await call(['format', 'filter-pattern', '[a,']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('error[FP');
});
