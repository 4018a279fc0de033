import { type Diagnostic, isError } from '@sluice/core';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { logsInsights } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import type { Shape } from '../input/shape.ts';
import { fileText, type Text, textOf } from '../input/text.ts';
import { type LanguageOptions, optionOption } from '../language-argument.ts';
import { bytesSaid, numberSaid } from '../output/said.ts';
import { axesOf, chartText } from '../query/chart.ts';
import { instantArgument } from '../query/instant.ts';
import { lookupRows } from '../query/lookup.ts';
import { matchedBy } from '../query/matched.ts';
import { type Format, formats, printed } from '../query/print.ts';
import { EventReader, type ReadAll } from '../query/read.ts';
import type { Result } from '../query/result.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly format?: Format;
  readonly start?: number;
  readonly end?: number;
  readonly stats?: boolean;
  readonly logGroup: Named;
  readonly lookup: Named;
  readonly chart?: boolean;
  readonly strict?: boolean;
  readonly inputFormat: Shape | 'auto';
  readonly option: LanguageOptions;
}

/** Files by the names that the query has for them. */
type Named = ReadonlyMap<string, readonly string[]>;

/** `sluice query`: runs a Logs Insights query over files. */
export function query(command: Command, session: Session): void {
  command
    .summary('run a Logs Insights query over log files')
    .description(
      'Runs a CloudWatch Logs Insights query over files, folders and stdin, in all the forms that ' +
        'match reads. The time of an event is that of its export or subscription, else its field ' +
        '@timestamp, timestamp, time or eventTime, else the ISO 8601 time that it begins with.',
    )
    .argument('<text>', 'the query, @FILE to read it from, - for stdin')
    .argument('[file...]', 'files and folders; stdin when there are none, or for -')
    .addOption(
      new Option('--format <format>', 'how the rows are printed; table when absent').choices(
        formats,
      ),
    )
    .option('--start <time>', 'leave out events before this time (ISO 8601)', instantArgument)
    .option('--end <time>', 'leave out events after this time', instantArgument)
    .option('--stats', 'say at the end what was matched and read, on stderr')
    .option('--log-group <name=file>', 'events for SOURCE (repeatable)', named, new Map())
    .option('--lookup <name=csv>', 'a lookup table, names in its first line', named, new Map())
    .option('--chart', 'draw what stats … by bin(…) gives')
    .option('--strict', 'run commands in the order they are written, which the service does not')
    .addOption(
      new Option('--input-format <format>', 'how events stand in the input')
        .choices(['auto', 'lines', 'json', 'export'])
        .default('auto'),
    )
    .addOption(optionOption())
    .action(async (text: string, files: string[], options: Options) => {
      session.code = await run(session, text, files, options);
    });
  examples(command, [
    ['sluice query \'filter level = "error" | stats count(*) by bin(5m)\' app.log --chart', 'when'],
    ["sluice query 'stats count(*) as n by eventName | sort n desc' trail/", 'of CloudTrail files'],
    ['sluice query @slow.query access.log.gz --format csv', 'rows for a spreadsheet'],
    [
      "sluice query 'SOURCE logGroups() | limit 5' --log-group /app=app.log --log-group /db=db.log",
      'over several log groups',
    ],
  ]);
}

async function run(
  session: Session,
  argument: string,
  files: readonly string[],
  options: Options,
): Promise<number> {
  const { logGroup, lookup } = options;
  if (options.chart && (options.format ?? 'table') !== 'table') {
    throw new UsageError('--chart goes with no --format but table');
  }
  const inputs = files.length === 0 && logGroup.size === 0 ? ['-'] : files;
  const all = [...inputs, ...[...logGroup.values(), ...lookup.values()].flat()];
  if (all.filter((file) => file === '-').length + (/^@?-$/.test(argument) ? 1 : 0) > 1) {
    throw new UsageError('stdin can be read only once');
  }
  const text = await textOf(argument, session.io);
  const settings = { ...options.option, ...(options.strict && { mode: 'strict' as const }) };
  const validated = logsInsights.validate(text.text, settings);
  if (!session.quiet || !validated.ok) {
    await showDiagnostics(session, heard(session, validated.diagnostics), text);
  }
  if (!validated.ok) return 2;
  const axes = options.chart ? axesOf(validated.value) : undefined;
  if (options.chart && axes === undefined) {
    throw new UsageError('--chart: the query groups by no bin', 'end it with stats … by bin(5m)');
  }
  if (inputs.includes('-') && session.io.stdin.isTTY) {
    await session.hint('reading what you type; Ctrl-D ends it');
  }
  const input = await inputOf(session, inputs, options);
  const result = await answered(session, text, { ...settings, ...input.given });
  if (result === undefined) return 2;
  const { stdout } = session.io;
  const width = stdout.isTTY ? (stdout.columns ?? 80) : undefined;
  await session.out.write(
    axes
      ? chartText(result, axes, session.paint)
      : printed(result, options.format ?? 'table', { paint: session.paint, width }),
  );
  if (result.rows.length === 0) await session.hint('no rows');
  if (options.stats) {
    const { mode } = settings as { readonly mode?: 'strict' };
    await session.err.write(statsOf(validated.value, input, mode));
  }
  return input.reads.every(({ isComplete }) => isComplete) ? 0 : 2;
}

/** Advice that is no warning is for people. */
const heard = (session: Session, diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity !== 'info' || session.io.stderr.isTTY);

/** What was read, and the input in the words of the language. */
async function inputOf(session: Session, inputs: readonly string[], options: Options) {
  const { start, end, inputFormat } = options;
  const reader = new EventReader(session, inputFormat === 'auto' ? undefined : inputFormat);
  const main = await reader.read(inputs);
  const reads: ReadAll[] = [main];
  const logGroups: [string, ReadAll['events']][] = [];
  for (const [name, files] of options.logGroup) {
    const read = await reader.read(files);
    reads.push(read);
    logGroups.push([name, read.events.map((event) => ({ log: name, ...event }))]);
  }
  const lookupTables: [string, unknown][] = [];
  for (const [name, files] of options.lookup) {
    const texts = await Promise.all(files.map((file) => fileText(file, session.io)));
    lookupTables.push([name, texts.flatMap((each, i) => lookupRows(each, files[i]!))]);
  }
  const context = {
    logGroups: Object.fromEntries(logGroups),
    lookupTables: Object.fromEntries(lookupTables),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
  return { reads, logGroups, start, end, given: { events: main.events, context } };
}

type Input = Awaited<ReturnType<typeof inputOf>>;

async function answered(session: Session, text: Text, input: object): Promise<Result | undefined> {
  const outcome = logsInsights.answer(text.text, input);
  if (outcome.ok) return outcome.value as unknown as Result;
  await showDiagnostics(session, outcome.diagnostics.filter(isError), text);
  return undefined;
}

function statsOf(
  node: logsInsights.Query,
  { reads, logGroups, start, end, given }: Input,
  mode: 'strict' | undefined,
): string {
  const matched = matchedBy(node, {
    events: given.events,
    logGroups: new Map(logGroups),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(mode && { mode }),
  });
  const scanned = reads.reduce((sum, { events }) => sum + events.length, 0);
  const bytes = reads.reduce((sum, read) => sum + read.bytes, 0);
  return (
    `${numberSaid(matched)} records matched, ${numberSaid(scanned)} scanned, ` +
    `${bytesSaid(bytes)} scanned\n`
  );
}

function named(given: string, before: Named): Named {
  const [, name, file] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
  if (!name || !file) throw new InvalidArgumentError('It is written name=file.');
  return new Map([...before, [name, [...(before.get(name) ?? []), file]]]);
}
