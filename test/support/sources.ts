import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package of the workspace, with its sources. */
export interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly Source[];
}

export interface Source {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** What it imports when it runs: types vanish before. */
  readonly imports: readonly string[];
}

export function readPackages(): Package[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter(({ name }) => existsSync(join(root, 'packages', name, 'package.json')))
    .map(({ name }) => ({
      folder: name,
      manifest: JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')),
      files: readSources(join('packages', name, 'src')),
    }));
}

function readSources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

const statement =
  /^(?:import|export) (type )?(?:[^;'"]*? from )?['"]([^'"]+)['"]|\bimport\(['"]([^'"$]+)['"]\)/gm;

function importsOf(text: string): string[] {
  return [...text.matchAll(statement)].flatMap(([, type, from, dynamic]) =>
    type === undefined ? (from ?? dynamic ?? []) : [],
  );
}

/** Every file and package that runs when a file is imported, by the paths of `Source`. */
export function reachable(from: string, sources: ReadonlyMap<string, Source>): Set<string> {
  const seen = new Set<string>();
  const work = [from];
  for (let path = work.pop(); path !== undefined; path = work.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const target of sources.get(path)?.imports ?? []) {
      work.push(target.startsWith('.') ? resolve('/', path, '..', target).slice(1) : target);
    }
  }
  seen.delete(from);
  return seen;
}
