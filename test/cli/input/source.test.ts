import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesOf } from '@sluice/cli/internal/input/source';
import { expect, test } from 'vitest';
import { folderOf } from '../support/call.ts';

async function namesOf(names: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for await (const source of sourcesOf(names, cwd)) {
    found.push('reason' in source ? `${source.name} (${source.reason})` : source.name);
  }
  return found;
}

test('files come as they were named, folders in order of their names', async () => {
  const cwd = await folderOf({ 'b/z': '', 'b/a/x': '', 'b/a.log': '', c: '' });
  expect(await namesOf(['c', '-', 'b', './c', join(cwd, 'c')], cwd)).toEqual([
    ...['c', '-', 'b/a/x', 'b/a.log', 'b/z', './c', join(cwd, 'c')],
  ]);
});

test('in a folder links to files are followed, links to folders are not', async () => {
  const cwd = await folderOf({ 'a/x': '' });
  await symlink(join(cwd, 'a'), join(cwd, 'a/again'));
  await symlink(join(cwd, 'a/x'), join(cwd, 'a/y'));
  expect(await namesOf(['a'], cwd)).toEqual(['a/x', 'a/y']);
  expect(await namesOf(['a/again'], cwd)).toEqual(['a/again/x', 'a/again/y']);
});

test('what is not there is told, and so is a link to nowhere', async () => {
  const cwd = await folderOf({ 'a/x': '' });
  await symlink('nowhere', join(cwd, 'a/b'));
  expect(await namesOf(['none', 'a'], cwd)).toEqual([
    ...['none (no such file or folder)', 'a/b (no such file or folder)', 'a/x'],
  ]);
});

test('the size is known of files alone', async () => {
  const cwd = await folderOf({ a: 'abc' });
  const found = [];
  for await (const source of sourcesOf(['a', '-', '/dev/null'], cwd)) found.push(source);
  expect(found).toEqual([
    { name: 'a', path: join(cwd, 'a'), size: 3 },
    { name: '-' },
    { name: '/dev/null', path: '/dev/null' },
  ]);
});
