import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AnyLanguage } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import type { Shape } from '../input/shape.ts';
import { type Text, textOf } from '../input/text.ts';
import { jobsOf } from '../jobs-argument.ts';
import { type LanguageOptions, languageArgument, optionOption } from '../language-argument.ts';
import { canMatch, isRuleSet, type Matcher, matcherOf } from '../match/matcher.ts';
import { runSearch } from '../match/run.ts';
import type { SearchSettings } from '../match/settings.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly count?: boolean;
  readonly invertMatch?: boolean;
  readonly lineNumber?: boolean;
  readonly json?: boolean;
  readonly fields?: boolean;
  readonly jobs: number;
  readonly stats?: boolean;
  readonly rule?: readonly NamedText[];
  readonly inputFormat: Shape | 'auto';
  readonly filename?: boolean;
  readonly option: LanguageOptions;
}

interface NamedText {
  readonly name: string;
  readonly argument: string;
}

/** `sluice match`: prints the events that match, as grep prints lines. */
export function match(command: Command, session: Session): void {
  command
    .summary('print the lines or events that match, like grep')
    .description(
      'Prints the lines or events that match. Reads files, folders and stdin; text lines, NDJSON, ' +
        'JSON documents, CloudTrail `Records`, subscription envelopes, CloudWatch exports; packed ' +
        'with gzip or zstd or not. Exit code 0: some matched, 1: none, 2: an error.',
    )
    .addArgument(languageArgument())
    .argument(
      '[text]',
      'the text to match by, @FILE to read it from, - for stdin; none with --rule',
    )
    .argument('[file...]', 'files and folders; stdin when there are none, or for -')
    .option('-c, --count', 'print only how many match, a line a file where there are several')
    .option('-v, --invert-match', 'print those that do not match')
    .option('-n, --line-number', 'say on which line each stands (its place, in a JSON document)')
    .option('--json', 'print a JSON object for each: file, number, rules, fields, event')
    .option('--fields', 'print the fields that the text names instead of the event')
    .option('--jobs <n>', 'search in so many threads (0: one a processor)', jobsOf, 1)
    .option('--stats', 'say at the end what was read, on stderr')
    .option('--rule <name=@file>', 'one of a set of rules (repeatable); says which match', ruleOf)
    .addOption(
      new Option('--input-format <format>', 'how events stand in the input')
        .choices(['auto', 'lines', 'json', 'export'])
        .default('auto'),
    )
    .option('--filename', 'say in which file each stands (as where there are several)')
    .option('--no-filename', 'never say it')
    .addOption(optionOption())
    .action(async (language: AnyLanguage, text: string | undefined, files: string[], options) => {
      session.code = await run(session, language, text, files, options);
    });
  examples(command, [
    ['sluice match filter-pattern \'{ $.level = "error" }\' app.log', 'the errors of a JSON log'],
    ["sluice match filter-pattern -n -- '-DEBUG' logs/", 'a text that begins with a dash'],
    ['sluice match event-pattern @rule.json -c trail.json.gz', 'count events in a CloudTrail file'],
    [
      "sluice match filter-pattern --fields '[ip, user, ...]' access.log",
      'the fields of each line',
    ],
    [
      'sluice match event-pattern --rule a=@a.json --rule b=@b.json events.ndjson',
      'which rules an event meets',
    ],
  ]);
}

async function run(
  session: Session,
  language: AnyLanguage,
  text: string | undefined,
  files: readonly string[],
  options: Options,
): Promise<number> {
  const isSet = options.rule !== undefined;
  const inputs = isSet && text !== undefined ? [text, ...files] : files;
  const given = options.rule ?? (text === undefined ? [] : [{ name: '', argument: text }]);
  if (given.length === 0) throw new UsageError('no text to match by', 'give a text, or --rule');
  const texts = await Promise.all(given.map(({ argument }) => textOf(argument, session.io)));
  const rules = given.map(({ name }, i) => ({ name, text: texts[i]!.text }));
  const settings: SearchSettings = {
    ...{ language: language.id, rules, isSet, options: options.option },
    invert: options.invertMatch ?? false,
    print: session.quiet || options.count ? 'nothing' : options.json ? 'json' : 'text',
    numbers: options.lineNumber ?? false,
    fields: options.fields ?? false,
    fileNames: false,
    color: session.hasColor(session.io.stdout),
    once: session.quiet,
    shape: options.inputFormat === 'auto' ? undefined : options.inputFormat,
  };
  const matcher = await compile(session, language, settings, texts);
  if (!matcher) return 2;
  await advise(session, language, settings, texts);
  if (inputs.length === 0 && session.io.stdin.isTTY) {
    await session.hint('reading what you type; Ctrl-D ends it');
  }
  return runSearch(session, matcher, settings, {
    inputs: inputs.length === 0 ? ['-'] : inputs,
    jobs: options.jobs,
    stats: options.stats ?? false,
    count: (options.count ?? false) && !session.quiet,
    fileNames: options.filename,
  });
}

/** The compiled rules; where one is refused, says why and gives nothing. */
async function compile(
  session: Session,
  language: AnyLanguage,
  settings: SearchSettings,
  texts: readonly Text[],
): Promise<Matcher | undefined> {
  const compiled = matcherOf(language, settings);
  if ('rule' in compiled) {
    const { rule, outcome } = compiled;
    await showDiagnostics(session, outcome.diagnostics, texts[settings.rules.indexOf(rule)]!);
    return undefined;
  }
  const program = isRuleSet(compiled) ? undefined : compiled;
  if (program && !canMatch(program)) {
    throw new UsageError(`${language.title} are not run over events`);
  }
  if (settings.fields && !program?.extractText) {
    throw new UsageError(`--fields: no fields are named by ${language.title}`);
  }
  return compiled;
}

/** On a terminal, what is odd about the texts; where there are many, their user knows them. */
async function advise(
  session: Session,
  language: AnyLanguage,
  { options }: SearchSettings,
  texts: readonly Text[],
): Promise<void> {
  if (!session.io.stderr.isTTY || session.quiet || texts.length > 3) return;
  for (const text of texts) {
    await showDiagnostics(session, language.validate(text.text, options).diagnostics, text);
  }
}

function ruleOf(given: string, before: readonly NamedText[] = []): readonly NamedText[] {
  const [, name, argument] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (!name || !argument) throw new InvalidArgumentError('It is written name=@file or name=text.');
  if (before.some((rule) => rule.name === name)) {
    throw new InvalidArgumentError(`There is a rule ${name} already.`);
  }
  return [...before, { name, argument }];
}
