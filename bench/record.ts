import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Measure } from './harness.ts';

/** All that was measured at one commit on one machine. */
export interface Record {
  /** ISO 8601. */
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly cpu: string;
  readonly measures: readonly Measure[];
}

const folder = new URL('records/', import.meta.url);

export function recordOf(measures: readonly Measure[]): Record {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const cpu = cpus()[0]?.model.trim() ?? 'unknown';
  const date = new Date().toISOString();
  return { date, commit, node: process.versions.node, cpu, measures };
}

export function writeRecord(record: Record): string {
  const file = `${record.date.slice(0, 10)}-${record.commit}.json`;
  writeFileSync(new URL(file, folder), `${JSON.stringify(record, undefined, 2)}\n`);
  return file;
}

/** A record by a part of its file's name; the newest where none is given. */
export function readRecord(part = ''): Record {
  const records = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file.includes(part))
    .map((file): Record => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  const newest = records.sort((a, b) => a.date.localeCompare(b.date)).at(-1);
  if (newest === undefined) throw new Error(`no record is called ${part}`);
  return newest;
}
