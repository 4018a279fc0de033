/** The command was called wrongly, or a file it was given can't be read: exit code 2. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** The reader of our output has gone (`| head`): a quiet end. */
export class ClosedPipe extends Error {}

/** The user pressed Ctrl-C: exit code 130. */
export class Interrupted extends Error {}

/** What a failed call to the file system says, in a few words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  Z_DATA_ERROR: 'broken gzip data',
  Z_BUF_ERROR: 'gzip data that ends too early',
};
