import { quoted } from './quote.ts';
import type { Branch, Flag, Tree } from './tree.ts';

/** For fish. */
export function fishCompletion(tree: Tree): string {
  const names = tree.commands.map((command) => command.name).join(' ');
  const lines = [
    `# fish completion for ${tree.name}`,
    `complete -c ${tree.name} -f`,
    ...tree.options.map((option) => `complete -c ${tree.name}${flag(option)}`),
    ...tree.commands.map(
      ({ name, summary }) =>
        `complete -c ${tree.name} -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(summary)}`,
    ),
    ...tree.commands.flatMap((command) => branch(tree.name, command)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function branch(program: string, command: Branch): string[] {
  const start = `complete -c ${program} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
  const lines = command.options.map((option) => `${start}${flag(option)}`);
  if (command.choices.length > 0) lines.push(`${start} -a ${quoted(command.choices.join(' '))}`);
  if (command.takesFiles) lines.push(`${start} -F`);
  return lines;
}

function flag({ names, summary, takesValue, choices }: Flag): string {
  const named = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r -F';
  return `${named.join('')}${takesValue ? value : ''} -d ${quoted(summary)}`;
}
