import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LogFile, LogGroupData } from '../../worker/logs/group.ts';
import type { ListedFile, LogReader } from '../../worker/logs/reader.ts';
import { logOf } from './account.ts';
import type { LogGroup, LogStream } from './group.ts';

/** A log group that stands in a file or in the files below a folder; looked at when asked for. */
export class FolderGroup implements LogGroup {
  readonly name: string;
  readonly creationTime: number;
  readonly storedBytes: number;
  readonly #path: string;
  readonly #reader: LogReader;
  readonly #nextSource: () => number;
  readonly #sources = new Map<string, number>();

  constructor({ name, path, creationTime, storedBytes }: FoundGroup, from: FolderReading) {
    this.name = name;
    this.creationTime = creationTime;
    this.storedBytes = storedBytes;
    this.#path = path;
    this.#reader = from.reader;
    this.#nextSource = from.nextSource;
  }

  async streams(): Promise<readonly LogStream[]> {
    const { files } = await this.data();
    const names = new Set(files.map(({ stream }) => stream));
    return [...names].map((name) => ({ name, creationTime: this.creationTime }));
  }

  async data(): Promise<LogGroupData> {
    const listed = await this.#reader.list(this.#path);
    const files = listed.map(({ name, path }): LogFile => {
      const source = this.#sources.get(path) ?? this.#nextSource();
      this.#sources.set(path, source);
      return { source, name: name || basename(path), path, stream: streamOf({ name, path }) };
    });
    return { name: this.name, log: logOf(this.name), blocks: [], files };
  }
}

export interface FolderReading {
  readonly reader: LogReader;
  readonly nextSource: () => number;
}

interface FoundGroup {
  readonly name: string;
  readonly path: string;
  readonly creationTime: number;
  readonly storedBytes: number;
}

const endings = /(?:\.(?:log|txt|json|jsonl|ndjson|gz|zst))+$/i;

/** Exports have a folder for each stream, with numbered files in it. */
const exported = /(?:^|[\\/])\d{6}\.gz$/;

function streamOf({ name, path }: ListedFile): string {
  const below = name === '' ? basename(path) : name;
  const stream = exported.test(below) ? dirname(below) : below.replace(endings, '');
  return stream.replaceAll('\\', '/').replace(/[:*]/g, '-');
}

/**
 * The log groups of a folder. Each file and each folder that holds files is one; a folder of
 * nothing but folders is the beginning of the names of those. `aws__lambda__orders` is
 * `/aws/lambda/orders`, and so is the folder `aws/lambda/orders`.
 */
export async function groupsIn(folder: string, reading: FolderReading): Promise<FolderGroup[]> {
  const found = await foundIn(folder, []);
  for (const [i, { name, path }] of found.entries()) {
    const same = found.slice(0, i).find((one) => one.name === name);
    if (same !== undefined) throw new Error(`both ${same.path} and ${path} are log group ${name}`);
  }
  return found.map((one) => new FolderGroup(one, reading));
}

async function foundIn(folder: string, above: readonly string[]): Promise<FoundGroup[]> {
  const groups: FoundGroup[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const names = [...above, entry.isDirectory() ? entry.name : entry.name.replace(endings, '')];
    if (entry.isDirectory() && (await entriesOf(path)).every((one) => one.isDirectory())) {
      groups.push(...(await foundIn(path, names)));
    } else {
      const { birthtimeMs, size } = await stat(path);
      const storedBytes = entry.isDirectory() ? 0 : size;
      groups.push({
        name: nameOf(names),
        path,
        creationTime: Math.trunc(birthtimeMs),
        storedBytes,
      });
    }
  }
  return groups;
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries.filter(
    (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()),
  );
  return shown.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(names: readonly string[]): string {
  const path = names.join('__').replaceAll('__', '/');
  const name = names.length > 1 || path.includes('/') ? `/${path}` : path;
  return name
    .replace(/^\/+/, '/')
    .replace(/[^.\-_/#A-Za-z0-9]/g, '_')
    .slice(0, 512);
}
