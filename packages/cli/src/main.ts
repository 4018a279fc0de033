import { CommanderError } from 'commander';
import { ClosedPipe, Interrupted, UsageError } from './failure.ts';
import type { Io } from './io.ts';
import { programOf } from './program.ts';
import { Session } from './session.ts';

export type { Io, Terminal } from './io.ts';

/**
 * Runs one command line (without `node` and the script) and gives its exit code: 0 and 1 as each
 * command says, 2 for a usage or internal error, 130 when interrupted.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const session = new Session(io);
  try {
    await Promise.race([run(argv, session), interruption(io.signal)]);
    return session.code;
  } catch (error) {
    return await codeOf(error, session);
  }
}

async function run(argv: readonly string[], session: Session): Promise<void> {
  const said: string[] = [];
  const program = programOf(session, argv, (text) => said.push(text));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } finally {
    await session.out.write(said.join(''));
  }
  await session.out.flush();
}

function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Interrupted());
    signal.addEventListener('abort', () => reject(new Interrupted()), { once: true });
  });
}

async function codeOf(error: unknown, session: Session): Promise<number> {
  session.atEnd();
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof Interrupted) return 130;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) await session.complain(error.message, error.hint);
  else await session.complain(`internal error: ${(error as Error).stack}`);
  return 2;
}
