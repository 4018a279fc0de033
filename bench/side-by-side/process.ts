import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from './answer.ts';
import { type PeerName, root } from './peers.ts';
import type { Contender, Sample } from './scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'side-by-side-'));
const memoryFile = join(folder, 'memory');
const emptyFile = join(folder, 'empty');
writeFileSync(emptyFile, '');

const gnuTime = '/usr/bin/time';
const memory = existsSync(gnuTime) ? [gnuTime, '-f', '%M', '-o', memoryFile] : [];

/** Bash tells milliseconds, which `time` itself does not. */
const timed = 'TIMEFORMAT=$\'\\n%R %U %S\'; time "$@"';

export type Command = readonly string[];

interface Run extends Omit<Sample, 'answer'> {
  readonly output: string;
}

/** Runs a program to its end; 1 is an exit code like 0, for grep says with it that nothing matched. */
export function runTimed(command: Command): Run {
  const { status, stdout, stderr, error } = spawnSync(
    'bash',
    ['-c', timed, 'timed', ...memory, ...command],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C' } },
  );
  if (error) throw error;
  const lines = stderr.trimEnd().split('\n');
  const [wall, user, system] = lines.at(-1)!.split(' ').map(Number);
  if (status !== 0 && status !== 1) {
    throw new Error(lines.slice(0, -1).find((line) => /\S/.test(line)) ?? `exit code ${status}`);
  }
  const kibibytes = memory.length > 0 ? /(\d+)\n$/.exec(readFileSync(memoryFile, 'utf8')) : null;
  return {
    output: stdout,
    cpu: user! + system!,
    wall: wall!,
    ...(kibibytes && { maxBytes: Number(kibibytes[1]) * 1024 }),
  };
}

interface ProcessOf {
  readonly name: string;
  readonly peer: PeerName;
  readonly command: (file: string) => Command;
  readonly answer: (output: string) => Answer;
  /** What does nothing, where an empty file will not do. */
  readonly idle?: Command;
}

/** An engine that is a program from its start to its end, as people run it. */
export function processOf({ name, peer, command, answer, idle }: ProcessOf): Contender {
  return {
    name,
    peer,
    run(file) {
      const { output, ...cost } = runTimed(command(file));
      return { answer: answer(output), ...cost };
    },
    start: () => runTimed(idle ?? command(emptyFile)).cpu,
  };
}
