import type { LogEvent, LogFile } from './group.ts';

/**
 * What knows how logs stand in files. The server is told the address of a module that exports one
 * as `logReader`, since the threads that read must load it too.
 */
export interface LogReader {
  /** The files of a folder or the file itself, in order of their names. */
  list(path: string): Promise<readonly ListedFile[]>;
  /** The events of a file, in its order; rejects where it cannot be read. */
  read(file: Pick<LogFile, 'name' | 'path'>): AsyncIterable<ReadLogs>;
}

/** Some events of a file, and what of it is none: where it stands, and why. */
export interface ReadLogs {
  readonly events: readonly LogEvent[];
  readonly leftOut: readonly string[];
}

export interface ListedFile {
  /** Below the path that was asked for; empty for the path itself. */
  readonly name: string;
  readonly path: string;
}

export async function readerAt(address: string): Promise<LogReader> {
  const { logReader } = (await import(address)) as { readonly logReader: LogReader };
  return logReader;
}
