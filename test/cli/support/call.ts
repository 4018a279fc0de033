import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Io, main, type Terminal } from '@sluice/cli';
import { startThread } from '@sluice/cli/internal/threads/start-thread';
import type { Thread } from '@sluice/cli/internal/threads/talk';
import { afterAll } from 'vitest';

/** What a call printed, and its exit code. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly stdin?: string | Uint8Array | Iterable<Uint8Array>;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Which of the outputs are terminals. */
  readonly terminals?: readonly ('out' | 'err')[];
  readonly signal?: AbortSignal;
  readonly stdout?: Terminal;
  /** Stands for another thread. */
  readonly startThread?: () => Thread;
}

/** Runs the command in this process, in a world of its own. */
export async function call(argv: readonly string[], world: World = {}): Promise<Called> {
  const { io, out, err } = ioOf(world);
  const code = await main(argv, io);
  return { code, out: out.text, err: err.text };
}

/** The outside of a command, and what it gets to hear. */
export function ioOf(world: World) {
  const out = new Capture(world.terminals?.includes('out') ?? false);
  const err = new Capture(world.terminals?.includes('err') ?? false);
  const io: Io = {
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    stdin: stdinOf(world.stdin ?? ''),
    stdout: world.stdout ?? out,
    stderr: err,
    signal: world.signal ?? new AbortController().signal,
    startThread: world.startThread ?? startThread,
  };
  return { io, out, err };
}

/** Keeps what is written to it. */
export class Capture extends Writable {
  readonly isTTY: boolean;
  readonly columns = 100;
  private readonly chunks: Buffer[] = [];

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _: string, done: (error?: Error) => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}

function stdinOf(given: NonNullable<World['stdin']>): Io['stdin'] {
  if (typeof given === 'string') return Readable.from([Buffer.from(given)]);
  const isTTY = 'isTTY' in given && given.isTTY === true;
  return Object.assign(Readable.from(given instanceof Uint8Array ? [given] : given), { isTTY });
}

/** A folder with the given files, gone after the tests of the file. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
