import type { Command } from 'commander';

/** Examples at the end of a command's help: what to type, and what it does. */
export function examples(
  command: Command,
  lines: readonly (readonly [command: string, does: string])[],
): void {
  const shown = lines.map(([typed, does]) => `  # ${does}\n  ${typed}\n`);
  command.addHelpText('after', `\nExamples:\n${shown.join('')}`);
}
