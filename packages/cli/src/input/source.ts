import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { reasonOf } from '../failure.ts';

/** A file to read, or stdin. */
export interface Source {
  /** As the user named it, or below a folder that the user named; `-` for stdin. */
  readonly name: string;
  /** Absent for stdin. */
  readonly path?: string;
  /** In bytes, as stored; absent where it is not known beforehand. */
  readonly size?: number;
}

/** An argument that can't be read. */
export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

/** The files that the arguments name, folders unfolded in order of their names. */
export async function* sourcesOf(
  names: readonly string[],
  cwd: string,
): AsyncGenerator<Source | Unreadable> {
  for (const name of names) {
    if (name === '-') yield { name };
    else yield* unfold(name, resolve(cwd, name));
  }
}

async function* unfold(name: string, path: string): AsyncGenerator<Source | Unreadable> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      yield found.isFile() ? { name, path, size: found.size } : { name, path };
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (isLeftOut(entry.name)) continue;
      // A link to a folder could lead back to where we are.
      if (entry.isSymbolicLink() && (await isFolder(join(path, entry.name)))) continue;
      yield* unfold(join(name, entry.name), join(path, entry.name));
    }
  } catch (error) {
    yield { name, reason: reasonOf(error) };
  }
}

/** Hidden files, dependencies, and the mark that a CloudWatch export leaves behind. */
const isLeftOut = (name: string) =>
  name.startsWith('.') || name === 'node_modules' || name === 'aws-logs-write-test';

/** A link to nowhere is none: that is found out when it is read. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
