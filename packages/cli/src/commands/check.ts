import type { Severity } from '@sluice/core';
import { type Command, Option } from 'commander';
import type { AnyLanguage } from 'sluice';
import { checkFile } from '../check/file.ts';
import { findingsGithub } from '../check/github.ts';
import { findingsJson } from '../check/json.ts';
import { findingsJunit } from '../check/junit.ts';
import { languageOfFile } from '../check/language-of-file.ts';
import { findingsPretty } from '../check/pretty.ts';
import { findingsSarif } from '../check/sarif.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { type Checked, severities } from '../findings.ts';
import { sourcesOf } from '../input/source.ts';
import { type LanguageOptions, languageOption, optionOption } from '../language-argument.ts';
import type { Paint } from '../output/paint.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly language?: AnyLanguage;
  readonly format: keyof typeof formats;
  readonly failLevel: Severity;
  readonly option: LanguageOptions;
}

/** Prints everything that was checked, in one go. */
type Format = (checked: readonly Checked[], paint: Paint) => string;

const formats = {
  pretty: findingsPretty,
  json: findingsJson,
  sarif: findingsSarif,
  github: findingsGithub,
  junit: findingsJunit,
} satisfies Record<string, Format>;

/** `sluice check`: validates language files. */
export function check(command: Command, session: Session): void {
  command
    .summary('validate language files')
    .description(
      'Validates files that hold a text in a language. The language is told by the name of the ' +
        'file (order.event-pattern.json, errors.filter-pattern, a.filter-pattern.txt) or by ' +
        '--language; in a folder all files with such a name are checked. ' +
        'Exit code 0: clean, 1: something found at the fail level, 2: an error.',
    )
    .argument('<file...>', 'files and folders, - for stdin')
    .addOption(languageOption())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(Object.keys(formats))
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-level <level>', 'the least severity that gives exit code 1')
        .choices(severities)
        .default('error'),
    )
    .addOption(optionOption())
    .action(async (files: string[], options: Options) => {
      session.code = await run(session, files, options);
    });
  examples(command, [
    ['sluice check rules/', 'every language file in a folder'],
    ['sluice check --language event-pattern rule.json', 'a file with any name'],
    ['sluice check --format github --fail-level warning .', 'in a GitHub workflow'],
  ]);
}

async function run(session: Session, names: readonly string[], options: Options): Promise<number> {
  const checked: Checked[] = [];
  let isComplete = true;
  for await (const source of sourcesOf(names, session.io.cwd)) {
    const isNamed = names.includes(source.name);
    const language = options.language ?? languageOfFile(source.name);
    if ('reason' in source || (isNamed && !language)) {
      isComplete = false;
      const [what, hint] = 'reason' in source ? [source.reason] : unknown;
      await session.complain(`${source.name}: ${what}`, hint);
    } else if (language && (isNamed || languageOfFile(source.name) === language)) {
      checked.push(await checkFile(session.io, source.name, language, options.option));
    }
  }
  if (isComplete && checked.length === 0) {
    throw new UsageError('no language file there', 'name files, or give --language');
  }
  await session.out.write(formats[options.format](checked, session.paint));
  const fatal = severities.slice(0, severities.indexOf(options.failLevel) + 1);
  const isFound = checked.some(({ findings }) =>
    findings.some(({ diagnostic }) => fatal.includes(diagnostic.severity)),
  );
  return isComplete ? Number(isFound) : 2;
}

const unknown = ['its language is not known', 'say it with --language'] as const;
