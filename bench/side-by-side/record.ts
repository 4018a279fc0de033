import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Raced } from './measure.ts';

const folder = new URL('../records/peers/', import.meta.url);

/** Keeps what one run measured, with the versions of all that ran; gives the file's name. */
export function keep(races: readonly Raced[], versions: Readonly<Record<string, string>>): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString();
  const cpu = cpus()[0]?.model.trim() ?? 'unknown';
  const record = { date, commit, node: process.versions.node, cpu, versions, races };
  const file = `${date.slice(0, 10)}-${commit}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(file, folder), `${JSON.stringify(record, undefined, 2)}\n`);
  return file;
}
