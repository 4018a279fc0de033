import type { Command } from 'commander';
import type { AnyLanguage } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { fileText, textOf, withoutLastEnd } from '../input/text.ts';
import { type LanguageOptions, languageArgument, optionOption } from '../language-argument.ts';
import { explanationText } from '../output/explanation.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly input?: string;
  readonly json?: boolean;
  readonly option: LanguageOptions;
}

/** `sluice explain`: what a text means, and why an input matched it or did not. */
export function explain(command: Command, session: Session): void {
  command
    .summary('say what a text means, and why an input matches or does not')
    .description(
      'Says in words what a text means; with an input, whether it matches, clause by clause.',
    )
    .addArgument(languageArgument())
    .argument('<text>', 'the text, @FILE to read it from, - for stdin')
    .option('--input <file>', 'an event to hold against it, - for stdin')
    .option('--json', 'print the outcome as a JSON object')
    .addOption(optionOption())
    .action(async (language: AnyLanguage, text: string, options: Options) => {
      session.code = await run(session, language, text, options);
    });
  examples(command, [
    ["sluice explain filter-pattern '[ip, user, status=5*]'", 'what a pattern means'],
    ['sluice explain event-pattern @rule.json --input event.json', 'why an event is not matched'],
  ]);
}

async function run(
  session: Session,
  language: AnyLanguage,
  argument: string,
  { input, json, option }: Options,
): Promise<number> {
  if (input === '-' && /^@?-$/.test(argument)) throw new UsageError('stdin can be read only once');
  const text = await textOf(argument, session.io);
  const event = input === undefined ? undefined : withoutLastEnd(await fileText(input, session.io));
  const outcome = language.explain(text.text, event, option);
  if (json) await session.out.write(`${JSON.stringify(outcome, null, 2)}\n`);
  else if (outcome.ok) await session.out.write(explanationText(outcome.value, session.paint));
  if (!json || !outcome.ok) await showDiagnostics(session, outcome.diagnostics, text);
  return outcome.ok ? 0 : 2;
}
