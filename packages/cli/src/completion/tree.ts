import type { Command, Option } from 'commander';

/** A command line as far as completion needs to know it. */
export interface Tree {
  readonly name: string;
  readonly commands: readonly Branch[];
  /** Options that every command takes. */
  readonly options: readonly Flag[];
}

export interface Branch {
  readonly name: string;
  readonly summary: string;
  /** What the first argument may be; empty where it is anything. */
  readonly choices: readonly string[];
  /** Whether files come after it, or instead of it. */
  readonly takesFiles: boolean;
  readonly options: readonly Flag[];
}

export interface Flag {
  /** `-n` and `--line-number`. */
  readonly names: readonly string[];
  readonly summary: string;
  readonly takesValue: boolean;
  /** What its value may be; empty where it is a file or anything else. */
  readonly choices: readonly string[];
}

/** The tree of a program's commands, each with its options. */
export function treeOf(program: Command): Tree {
  return {
    name: program.name(),
    commands: program.commands.map(branchOf),
    options: [...flagsOf(program), help],
  };
}

function branchOf(command: Command): Branch {
  const [first, ...others] = command.registeredArguments;
  return {
    name: command.name(),
    summary: sentence(command.summary() || command.description()),
    choices: first?.argChoices ?? [],
    takesFiles: others.length > 0 || (first !== undefined && first.argChoices === undefined),
    options: flagsOf(command),
  };
}

const flagsOf = (command: Command): Flag[] =>
  command.options.map((option) => ({
    names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
    summary: sentence(option.description),
    takesValue: takesValue(option),
    choices: option.argChoices ?? [],
  }));

const takesValue = (option: Option) => Boolean(option.required || option.optional);

const help: Flag = {
  names: ['-h', '--help'],
  summary: 'print help',
  takesValue: false,
  choices: [],
};

/** One line, without its full stop. */
const sentence = (text: string) => text.split('\n', 1)[0]!.replace(/\.$/, '');
