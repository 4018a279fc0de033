import type { Writable } from 'node:stream';
import type { Thread } from './threads/talk.ts';

/** Everything of the outside world that a command may touch, so that tests can stand in for it. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Starts another thread, for `--jobs`. */
  startThread(): Thread;
}

/** A stream that may be a terminal. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };
