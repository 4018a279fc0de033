import type { Outcome } from '@sluice/core';
import { type Command, InvalidArgumentError } from 'commander';
import { schedule } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { textOf } from '../input/text.ts';
import { type LanguageOptions, optionOption } from '../language-argument.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly after?: string;
  readonly anchor?: string;
  readonly count: number;
  readonly timezone?: string;
  readonly start?: string;
  readonly end?: string;
  readonly window?: number;
  readonly profile?: string;
  readonly json?: boolean;
  readonly option: LanguageOptions;
}

/** `sluice next`: when a schedule runs. */
export function next(command: Command, session: Session): void {
  command
    .summary('say when a schedule runs next')
    .description('Prints the next runs of a schedule: cron(…), rate(…) or at(…).')
    .argument('<text>', 'the schedule, @FILE to read it from, - for stdin')
    .option('--after <time>', 'the runs after this time; now when absent (ISO 8601)')
    .option('--anchor <time>', 'when a rate begins; --start or --after when absent')
    .option('--count <n>', 'how many runs', countOf, 5)
    .option('--timezone <zone>', 'the time zone of the schedule, e.g. Europe/Berlin')
    .option('--start <time>', 'no run before this time')
    .option('--end <time>', 'no run after this time')
    .option('--window <minutes>', 'a flexible time window: prints first and latest time', minutesOf)
    .option('--profile <name>', 'whose schedule it is, e.g. rule; scheduler when absent')
    .option('--json', 'print the answer as a JSON object')
    .addOption(optionOption())
    .action(async (text: string, options: Options) => {
      session.code = await run(session, text, options);
    });
  examples(command, [
    ["sluice next 'cron(0 9 ? * MON-FRI *)' --timezone Europe/Berlin", 'the next five runs'],
    ["sluice next 'rate(6 hours)' --anchor 2026-01-01T00:00:00Z --count 3", 'counted from a start'],
  ]);
}

async function run(session: Session, argument: string, options: Options): Promise<number> {
  const { json, option } = options;
  const text = await textOf(argument, session.io);
  const after = options.after ?? new Date().toISOString();
  const { start, end, timezone, count, window, profile } = options;
  const anchor = options.anchor ?? start ?? after;
  // What the clocks do in the year to come is said where there are clocks that change.
  const now = timezone === undefined ? undefined : after;
  const given = { after, anchor, count, timezone, start, end, window, profile, now };
  const input = {
    ...option,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const outcome = schedule.answer(text.text, input);
  if (json) await session.out.write(`${JSON.stringify(outcome, null, 2)}\n`);
  else await session.out.write(linesOf(outcome));
  if (!json || !outcome.ok) await showDiagnostics(session, outcome.diagnostics, text);
  if (outcome.ok && !json && runsOf(outcome).length === 0)
    await session.note('it does not run again');
  return outcome.ok ? 0 : 2;
}

type Answered = Outcome<Readonly<Record<string, unknown>>>;

const listOf = (outcome: Answered, key: string): readonly unknown[] => {
  const list = outcome.ok ? outcome.value[key] : [];
  return Array.isArray(list) ? list : [];
};
const runsOf = (outcome: Answered) => listOf(outcome, 'next');

/** A run that may wait is an interval, as ISO 8601 writes one. */
function linesOf(outcome: Answered): string {
  const until = listOf(outcome, 'until');
  return runsOf(outcome)
    .map((run, i) => (until[i] === undefined ? `${run}\n` : `${run}/${until[i]}\n`))
    .join('');
}

function minutesOf(given: string): number {
  const minutes = Number(given);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) return minutes;
  throw new InvalidArgumentError('It is a whole number from 1 to 1440.');
}

function countOf(given: string): number {
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  throw new InvalidArgumentError('It is a whole number from 1 to 1000.');
}
