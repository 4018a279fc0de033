import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackages } from '../support/sources.ts';
import { command } from './step.ts';

/** A folder of our own, gone when the process ends. */
export function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `sluice-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const folder = temporary('tarballs');

/** Packs every package as it would be published, once: path of the tarball by package name. */
export const packed: () => Promise<ReadonlyMap<string, string>> = once(async () => {
  const filters = readPackages().flatMap(({ manifest }) => ['--filter', manifest.name]);
  await command('npm', [
    'run',
    '-s',
    'pnpm',
    '--',
    ...filters,
    'pack',
    '-r',
    '--pack-destination',
    folder,
  ]);
  const names = readPackages().map(({ manifest }) => manifest.name);
  return new Map(names.map((name) => [name, join(folder, fileOf(name))]));
});

function fileOf(name: string): string {
  const start = `${name.replace('@', '').replace('/', '-')}-`;
  const file = readdirSync(folder).find(
    (each) => each.startsWith(start) && /^\d/.test(each.slice(start.length)),
  );
  if (file === undefined) throw new Error(`${name} was not packed`);
  return file;
}

export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
