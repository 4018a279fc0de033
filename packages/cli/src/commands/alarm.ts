import { type Outcome, unwrap } from '@sluice/core';
import type { Command } from 'commander';
import { alarm, querySets } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { fileText, type Text, textOf } from '../input/text.ts';
import { timelineText } from '../output/timeline.ts';
import { pointsOf } from '../series/alarm-points.ts';
import { withRange } from '../series/range.ts';
import { type SeriesFile, seriesOf } from '../series/read.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly series: string;
  readonly end?: string;
  readonly initial?: string;
  readonly json?: boolean;
}

/** `sluice alarm`: what becomes of an alarm over a series. */
export function alarmCommand(command: Command, session: Session): void {
  command
    .summary('run a metric alarm over a series from a file')
    .description(
      'Evaluates a metric alarm over a series, once a period, and shows every change of its state: when, why, and what it calls.',
    )
    .argument('<config>', 'the alarm as JSON, a file that holds it, - for stdin')
    .requiredOption('--series <file>', 'JSON, NDJSON or CSV (timestamp,value), - for stdin')
    .option('--end <time>', 'goes on without data until then; to the last point when absent')
    .option('--initial <state>', 'the state before: OK, ALARM, or INSUFFICIENT_DATA when absent')
    .option('--json', 'print the answer as a JSON object')
    .action(async (config: string, options: Options) => {
      session.code = await run(session, config, options);
    });
  examples(command, [
    ['sluice alarm alarm.json --series latency.csv', 'a line of blocks and a table of changes'],
    [
      'sluice alarm alarm.json --series latency.json --end 2026-01-15T12:00:00Z',
      'and what silence does',
    ],
  ]);
}

async function run(session: Session, argument: string, options: Options): Promise<number> {
  const { series: file, end, initial, json } = options;
  if (file === '-' && /^@?-$/.test(argument)) throw new UsageError('stdin can be read only once');
  const text = await configOf(argument, session);
  const compiled = alarm.compile(text.text);
  if (!compiled.ok) return await refuse(session, compiled, text, json);
  const input: alarm.AlarmInput = {
    points: watched(compiled.value.alarm, text.text, await fileText(file, session.io), file),
    ...(end !== undefined && { end }),
    ...(initial !== undefined && { priorState: initial as alarm.State }),
  };
  if (json) return await printJson(session, text, input);
  const timeline = compiled.value.timeline(input);
  if (!timeline.ok) return await refuse(session, timeline, text, json);
  const summary = unwrap(alarm.explain(text.text)).summary;
  const width = Math.min(session.io.stdout.columns ?? 80, 120);
  await session.out.write(timelineText(timeline.value, summary, width, session.paint));
  await showDiagnostics(session, compiled.diagnostics, text);
  return 0;
}

/** The points that an alarm watches: those of the file, or what its expressions make of them. */
function watched(
  { source, span }: alarm.Alarm,
  config: string,
  text: string,
  file: string,
): readonly alarm.InputPoint[] {
  if (source.kind !== 'queries') {
    return pointsOf(text, file, source.kind === 'metric' ? source.statistic : undefined);
  }
  const found = severalIn(text, file);
  const ids = source.queries.flatMap(({ id, metric }) => (metric === undefined ? [] : (id ?? [])));
  const isComplete = ids.length > 0 && ids.every((id) => Object.hasOwn(found?.series ?? {}, id));
  if (found === undefined || !isComplete) return pointsOf(text, file, undefined);
  const period = source.queries.map((one) => one.metric?.period).find((one) => one !== undefined);
  const made = querySets.run(
    config.slice(span.start, span.end),
    withRange(found, period === undefined ? {} : { period }),
  );
  const [first] = made.ok ? made.value : [];
  if (first === undefined) throw new UsageError(`${file}: the expressions give no series`);
  const { timestamps, values } = first;
  return timestamps.map((timestamp, i) => ({ timestamp, value: values[i]! }));
}

/** Series by their ids; nothing where the file holds points of one series only. */
function severalIn(text: string, file: string): SeriesFile | undefined {
  try {
    return seriesOf(text, file);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** JSON stands for itself; anything else names a file. */
const configOf = (argument: string, session: Session): Promise<Text> =>
  /^\s*\{|^@|^-$/.test(argument)
    ? textOf(argument, session.io)
    : textOf(`@${argument}`, session.io);

async function printJson(session: Session, text: Text, input: alarm.AlarmInput): Promise<number> {
  const outcome = alarm.answer(text.text, input);
  await session.out.write(`${JSON.stringify(outcome, null, 2)}\n`);
  if (!outcome.ok) await showDiagnostics(session, outcome.diagnostics, text);
  return outcome.ok ? 0 : 2;
}

async function refuse(
  session: Session,
  outcome: Outcome<unknown>,
  text: Text,
  json: boolean | undefined,
): Promise<number> {
  if (json) await session.out.write(`${JSON.stringify(outcome, null, 2)}\n`);
  await showDiagnostics(session, outcome.diagnostics, text);
  return 2;
}
