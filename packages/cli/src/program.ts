import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { alarmCommand } from './commands/alarm.ts';
import { check } from './commands/check.ts';
import { codes } from './commands/codes.ts';
import { completion } from './commands/completion.ts';
import { explain } from './commands/explain.ts';
import { format } from './commands/format.ts';
import { infer } from './commands/infer.ts';
import { languages } from './commands/languages.ts';
import { match } from './commands/match.ts';
import { math } from './commands/math.ts';
import { next } from './commands/next.ts';
import { playground } from './commands/playground.ts';
import { query } from './commands/query.ts';
import { sample } from './commands/sample.ts';
import { test } from './commands/test.ts';
import { examples } from './examples.ts';
import { painter } from './output/paint.ts';
import type { Session } from './session.ts';

/** Declares one command on the node that is made for it. */
export type Declare = (command: Command, session: Session) => void;

const commands: Readonly<Record<string, Declare>> = {
  check,
  match,
  query,
  next,
  sample,
  alarm: alarmCommand,
  math,
  explain,
  format,
  infer,
  test,
  languages,
  codes,
  completion,
  playground,
};

/** The whole command tree; what it prints by itself (help, version) is given to `say`. */
export function programOf(
  session: Session,
  argv: readonly string[],
  say: (text: string) => void,
): Command {
  const forced = argv.includes('--no-color') ? false : argv.includes('--color') ? true : undefined;
  const program = new Command('sluice')
    .description("AWS's monitoring languages: check them, explain them, run them over real data")
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--color', 'colours, also where there is no terminal')
    .option('--no-color', 'no colours (as does the environment variable NO_COLOR)')
    .option('--quiet', 'say nothing but errors')
    .showHelpAfterError(false)
    .exitOverride()
    .hook('preAction', (_, command) => session.settle(command.optsWithGlobals()));
  session.settle(forced === undefined ? {} : { color: forced });
  const title = painter(true);
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (text) => title('bold', text),
    styleSubcommandTerm: (text) => title('info', text),
    styleOptionTerm: (text) => title('info', text),
  });
  program.configureOutput({
    writeOut: say,
    writeErr: (text) => session.io.stderr.write(text),
    outputError: (text, write) => write(text.replace(/^error: /, 'sluice: ')),
    getOutHasColors: () => session.hasColor(session.io.stdout),
    getErrHasColors: () => session.hasColor(session.io.stderr),
    getOutHelpWidth: () => session.io.stdout.columns ?? 80,
    getErrHelpWidth: () => session.io.stderr.columns ?? 80,
  });
  examples(program, [
    ['sluice match filter-pattern \'{ $.level = "error" }\' app.log.gz', 'search logs'],
    ['sluice explain event-pattern @rule.json --input event.json', 'why it matches, or not'],
    ['sluice check rules/', 'check every language file in a folder'],
  ]);
  for (const [name, declare] of Object.entries(commands)) declare(program.command(name), session);
  return program;
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
