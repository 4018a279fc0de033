import { Argument, type Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { treeOf } from '../completion/tree.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { examples } from '../examples.ts';
import type { Session } from '../session.ts';

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `sluice completion`: a script that completes what is typed, made from the commands there are. */
export function completion(command: Command, session: Session): void {
  command
    .summary('print a script that completes what is typed')
    .description('Prints a script that makes the shell complete commands, options and languages.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(scripts)))
    .action(async (shell: keyof typeof scripts) => {
      await session.out.write(scripts[shell](treeOf(command.parent!)));
    });
  examples(command, [
    ['source <(sluice completion bash)', 'in ~/.bashrc'],
    ['sluice completion fish > ~/.config/fish/completions/sluice.fish', 'for fish'],
  ]);
}
