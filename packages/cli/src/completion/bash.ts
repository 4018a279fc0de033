import { quoted } from './quote.ts';
import type { Branch, Flag, Tree } from './tree.ts';

/** For bash 3 and later, without the package bash-completion. */
export function bashCompletion(tree: Tree): string {
  const names = tree.commands.map((command) => command.name);
  return `# bash completion for ${tree.name}
_${tree.name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="" place=0 i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${valueFlags(tree).join('|')}) i=$((i + 1)) ;;
      -*) ;;
      *) if [ -z "$command" ]; then command="\${COMP_WORDS[i]}"; else place=$((place + 1)); fi ;;
    esac
  done
  COMPREPLY=()
  case "$command" in
    '') COMPREPLY=($(compgen -W ${quoted([...names, ...flagNames(tree.options)].join(' '))} -- "$word")) ;;
${tree.commands.map((command) => branch(command, tree.options)).join('')}  esac
}
complete -F _${tree.name} ${tree.name}
`;
}

function branch(command: Branch, shared: readonly Flag[]): string {
  const options = [...command.options, ...shared];
  const lines = [
    ...options.filter((option) => option.takesValue).map(value),
    `[[ "$word" == -* ]] && { COMPREPLY=($(compgen -W ${quoted(flagNames(options).join(' '))} -- "$word")); return; }`,
  ];
  if (command.choices.length > 0) {
    const choices = quoted(command.choices.join(' '));
    lines.push(`[ "$place" = 0 ] && { COMPREPLY=($(compgen -W ${choices} -- "$word")); return; }`);
  }
  if (command.takesFiles) lines.push('COMPREPLY=($(compgen -f -- "$word"))');
  return `    ${command.name})\n${lines.map((line) => `      ${line}\n`).join('')}      ;;\n`;
}

function value({ names, choices }: Flag): string {
  const completed = choices.length > 0 ? `-W ${quoted(choices.join(' '))}` : '-f';
  return `case "$before" in ${names.join('|')}) COMPREPLY=($(compgen ${completed} -- "$word")); return ;; esac`;
}

const flagNames = (options: readonly Flag[]) => options.flatMap((option) => option.names);

/** Options after which a value stands, whatever the command. */
const valueFlags = ({ commands }: Tree) => [
  ...new Set(
    flagNames(commands.flatMap(({ options }) => options.filter(({ takesValue }) => takesValue))),
  ),
];
