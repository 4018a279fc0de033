import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf, UsageError } from '../failure.ts';
import type { Io } from '../io.ts';

/** A text in a language, and the file it stands in, if it stands in one. */
export interface Text {
  readonly text: string;
  readonly file?: string;
}

/** `TEXT`, `@FILE`, or `-` (also `@-`) for stdin. One line end at the end of a file is no part. */
export async function textOf(argument: string, io: Io): Promise<Text> {
  if (argument === '-' || argument === '@-') return { text: withoutLastEnd(await stdinText(io)) };
  if (!argument.startsWith('@')) return { text: argument };
  const file = argument.slice(1);
  return { text: withoutLastEnd(await fileText(file, io)), file };
}

/** The text of a file, or of stdin for `-`. */
export async function fileText(file: string, io: Io): Promise<string> {
  if (file === '-') return stdinText(io);
  try {
    return withoutMark(await readFile(resolve(io.cwd, file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

async function stdinText(io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return withoutMark(Buffer.concat(chunks).toString('utf8'));
}

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text);

export const withoutLastEnd = (text: string): string => text.replace(/\r?\n$/, '');
