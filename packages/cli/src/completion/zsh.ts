import { quoted } from './quote.ts';
import type { Branch, Flag, Tree } from './tree.ts';

/** For zsh's own completion system; works sourced and as a file in `fpath`. */
export function zshCompletion(tree: Tree): string {
  const list = tree.commands.map(({ name, summary }) => quoted(`${name}:${summary}`));
  return `#compdef ${tree.name}
_${tree.name}() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(${list.map((entry) => `\n    ${entry}`).join('')}
  )
  _arguments -C${tree.options.map(option).join('')} \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${tree.commands.map((command) => branch(command, tree.options)).join('')}      esac
      ;;
  esac
}
if [ "$funcstack[1]" = _${tree.name} ]; then _${tree.name} "$@"; else compdef _${tree.name} ${tree.name}; fi
`;
}

function branch(command: Branch, shared: readonly Flag[]): string {
  const options = [...command.options, ...shared].map(option).join('');
  const first =
    command.choices.length > 0 ? ` '1:${command.name}:(${command.choices.join(' ')})'` : '';
  const files = command.takesFiles ? " '*:file:_files'" : '';
  return `        ${command.name}) _arguments${options}${first}${files} ;;\n`;
}

function option({ names, summary, takesValue, choices }: Flag): string {
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
  const told = summary.replace(/[[\]:]/g, '\\$&');
  return names
    .map((name) => ` \\\n    ${quoted(`*${name}[${told}]${takesValue ? value : ''}`)}`)
    .join('');
}
