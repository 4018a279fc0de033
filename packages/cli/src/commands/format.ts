import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isError } from '@sluice/core';
import type { Command } from 'commander';
import type { AnyLanguage } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { reasonOf, UsageError } from '../failure.ts';
import { textOf } from '../input/text.ts';
import { type LanguageOptions, languageArgument, optionOption } from '../language-argument.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly write?: boolean;
  readonly check?: boolean;
  readonly option: LanguageOptions;
}

/** `sluice format`: the canonical text. */
export function format(command: Command, session: Session): void {
  command
    .summary('print the canonical text')
    .description('Prints the canonical text; it means the same.')
    .addArgument(languageArgument())
    .argument('<text>', 'the text, @FILE to read it from, - for stdin')
    .option('--write', 'write it back to the file instead')
    .option('--check', 'print nothing; exit code 1 if it would change')
    .addOption(optionOption())
    .action(async (language: AnyLanguage, text: string, options: Options) => {
      session.code = await run(session, language, text, options);
    });
  examples(command, [
    ["sluice format filter-pattern '{$.a=1&&$.b=2}'", 'see it'],
    ['sluice format event-pattern @rule.json --write', 'keep it'],
    ['sluice format event-pattern @rule.json --check', 'hold others to it'],
  ]);
}

async function run(
  session: Session,
  language: AnyLanguage,
  argument: string,
  { write, check, option }: Options,
): Promise<number> {
  const source = await textOf(argument, session.io);
  if (write && source.file === undefined) {
    throw new UsageError('--write needs a file to write to', 'name it as @FILE');
  }
  const outcome = language.format(source.text, option);
  if (!outcome.ok) {
    await showDiagnostics(session, outcome.diagnostics.filter(isError), source);
    return 2;
  }
  const isChanged = outcome.value !== source.text;
  if (check) {
    if (isChanged) await session.note(`${source.file ?? 'the text'} would change`);
    return isChanged ? 1 : 0;
  }
  if (!write) await session.out.write(`${outcome.value}\n`);
  else if (isChanged) await replace(session, source.file!, `${outcome.value}\n`);
  return 0;
}

async function replace(session: Session, file: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(session.io.cwd, file), text);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
  await session.note(`${file} written`);
}
