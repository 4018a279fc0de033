import { execFileSync } from 'node:child_process';

/** What a script prints in a process that may not make code from strings. */
export function printedWithoutEval(script: string): string {
  const flags = [
    '--disallow-code-generation-from-strings',
    '--conditions=source',
    '--import',
    'tsx',
  ];
  const args = [...flags, '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}
