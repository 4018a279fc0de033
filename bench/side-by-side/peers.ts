import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}bench/peers`;

export const paths = {
  sluice: `${root}packages/cli/bundle/bin.js`,
  matchEvents: `${root}bench/side-by-side/match-events.ts`,
  eventRuler: `${folder}/event-ruler`,
  quamina: `${folder}/quamina/target/match-events`,
  angleGrinder: `${folder}/angle-grinder/target/bin/agrind`,
  duckdb: `${folder}/duckdb/query.mjs`,
};

type Command = readonly [program: string, ...rest: string[]];

interface Peer {
  /** What makes it, from the root of the repository. */
  readonly build?: Command;
  /** What need not be made again where it is there; absent where that is for the build to know. */
  readonly made?: string;
  readonly version: Command | (() => string);
}

const peers = {
  sluice: {
    build: ['npm', 'run', '-s', 'build'],
    version: ['git', 'describe', '--always', '--dirty'],
  },
  'event-ruler': {
    build: ['mvn', '-q', '-B', '-f', paths.eventRuler, 'dependency:copy-dependencies'],
    made: `${paths.eventRuler}/target/dependency`,
    version: ['ls', `${paths.eventRuler}/target/dependency`],
  },
  quamina: {
    build: ['go', 'build', '-C', `${folder}/quamina`, '-mod=mod', '-o', paths.quamina, '.'],
    made: paths.quamina,
    version: ['go', 'version', '-m', paths.quamina],
  },
  'angle-grinder': {
    build: `cargo install ag --version 0.19.5 --locked --root ${folder}/angle-grinder/target`.split(
      ' ',
    ) as [string, ...string[]],
    made: paths.angleGrinder,
    version: [paths.angleGrinder, '--version'],
  },
  DuckDB: { version: () => `@duckdb/node-api ${duckdbVersion()}` },
  ripgrep: { version: ['rg', '--version'] },
  grep: { version: ['grep', '--version'] },
  jq: { version: ['jq', '--version'] },
  Miller: { version: ['mlr', '--version'] },
  mawk: { version: ['mawk', '-W', 'version'] },
} satisfies Readonly<Record<string, Peer>>;

export type PeerName = keyof typeof peers;

/** Its version, or why it cannot run here. */
export type Presence = { readonly version: string } | { readonly missing: string };

const known = new Map<PeerName, Presence>();

/** Looks once, and builds what must be built. */
export function presence(name: PeerName): Presence {
  const found = known.get(name) ?? look(name);
  known.set(name, found);
  return found;
}

function look(name: PeerName): Presence {
  const { build, made, version }: Peer = peers[name];
  try {
    if (build && !(made && existsSync(made))) {
      console.error(`building ${name}`);
      quiet(['nice', '-n', '15', ...build]);
    }
    const said = typeof version === 'function' ? version() : quiet(version);
    return { version: shortened(name, said) };
  } catch (error) {
    return { missing: reasonOf(error) };
  }
}

const quiet = ([program, ...rest]: Command): string =>
  execFileSync(program, rest, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The line of it that names the version. */
function shortened(name: PeerName, said: string): string {
  const lines = said.trim().split('\n');
  const telling = { 'event-ruler': /^event-ruler.*/, quamina: /\tquamina\S+\s+(?=\S)/ } as const;
  const wanted: RegExp = name in telling ? telling[name as keyof typeof telling] : /\d/;
  return (lines.find((line) => wanted.test(line)) ?? lines[0]!).trim();
}

function reasonOf(error: unknown): string {
  const { code, stderr, stdout, message } = error as NodeJS.ErrnoException & {
    readonly stderr?: string;
    readonly stdout?: string;
  };
  if (code === 'ENOENT') return 'not installed';
  const said = `${stderr ?? ''}${stdout ?? ''}`.trim() || message;
  const lines = said.split('\n');
  const telling = lines.find((line) => /error|forbidden|not found/i.test(line)) ?? lines.at(-1)!;
  return telling.trim().slice(0, 160);
}

const duckdbVersion = (): string =>
  createRequire(import.meta.url)('@duckdb/node-api/package.json').version;
