import { execFile } from 'node:child_process';
import { root } from '../support/sources.ts';

/** One thing that must hold. `run` throws when it doesn't; what it gives is shown beside its name. */
export interface Step {
  readonly name: string;
  run(): Promise<string | undefined>;
}

/** Runs a command; its output is the complaint where it fails. */
export function command(file: string, args: readonly string[], cwd = root): Promise<string> {
  return new Promise((done, fail) => {
    const options = {
      cwd,
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    };
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new Error(`${file} ${args.join(' ')}\n${stdout}\n${stderr}`));
    });
  });
}

export const stepOf = (name: string, file: string, args: readonly string[]): Step => ({
  name,
  run: async () => {
    await command(file, args);
    return undefined;
  },
});

/** Performs a step and tells how it went. */
export async function perform({ name, run }: Step): Promise<boolean> {
  const begun = performance.now();
  const taken = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    const said = await run();
    process.stdout.write(`pass  ${name} (${taken()})${said === undefined ? '' : `: ${said}`}\n`);
    return true;
  } catch (error) {
    process.stdout.write(`FAIL  ${name} (${taken()})\n${indented(error)}\n`);
    return false;
  }
}

const indented = (error: unknown) =>
  String(error instanceof Error ? error.message : error).replace(/^/gm, '      ');
