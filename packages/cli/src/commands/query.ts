import { type Diagnostic, isError } from '@sluice/core';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { logsInsights } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import type { Shape } from '../input/shape.ts';
import { textOf } from '../input/text.ts';
import { jobsOf } from '../jobs-argument.ts';
import { type LanguageOptions, optionOption } from '../language-argument.ts';
import { bytesSaid, numberSaid } from '../output/said.ts';
import { type Answered, answered } from '../query/answer.ts';
import { axesOf, chartText } from '../query/chart.ts';
import { instantArgument } from '../query/instant-argument.ts';
import { type Named, namedArgument } from '../query/named.ts';
import { type Format, formats, printed } from '../query/print.ts';
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
  readonly jobs?: number;
  readonly memory?: number;
  readonly inputFormat: Shape | 'auto';
  readonly option: LanguageOptions;
}

/** `sluice query`: runs a Logs Insights query over files. */
export function query(command: Command, session: Session): void {
  command
    .summary('run a Logs Insights query over log files')
    .description(
      'Runs a CloudWatch Logs Insights query over files, folders and stdin, in all the forms that ' +
        'match reads. The time of an event is that of its export or subscription, else its field ' +
        '@timestamp, timestamp, time or eventTime, else the ISO 8601 time that it begins with, ' +
        'that of the Common Log Format ([21/Nov/2026:10:00:00 +0000]), the start of a record of ' +
        'VPC flow logs, or the time of a query log of Route 53 or of syslog (RFC 5424). An event ' +
        'without a time has that of the one before.',
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
    .option('--log-group <name=file>', 'events for SOURCE (repeatable)', namedArgument, new Map())
    .option(
      '--lookup <name=csv>',
      'a lookup table, names in its first line',
      namedArgument,
      new Map(),
    )
    .option('--chart', 'draw what stats … by bin(…) gives')
    .option('--strict', 'run commands in the order they are written, which the service does not')
    .option(
      '--jobs <n>',
      'run in so many threads (0, and for large inputs: one a processor)',
      jobsOf,
    )
    .option('--memory <MiB>', 'what each thread may hold of the events', memoryArgument)
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
      'sluice query \'filter @message like "timeout" | stats count(*)\' logs/ --stats',
      'of gigabytes',
    ],
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
  const { logGroup, lookup, start, end, jobs, memory, inputFormat } = options;
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
  const outcome = await answered(session, {
    ...{ text: text.text, options: settings, inputs, logGroups: logGroup, lookups: lookup },
    ...{ start, end, jobs, memory },
    shape: inputFormat === 'auto' ? undefined : inputFormat,
  });
  if (!outcome.ok) {
    await showDiagnostics(session, outcome.diagnostics.filter(isError), text);
    return 2;
  }
  const { result, isComplete } = outcome.value;
  const { stdout } = session.io;
  const width = stdout.isTTY ? (stdout.columns ?? 80) : undefined;
  await session.out.write(
    axes
      ? chartText(result, axes, session.paint)
      : printed(result, options.format ?? 'table', { paint: session.paint, width }),
  );
  if (result.rows.length === 0) await session.hint('no rows');
  if (options.stats) await session.err.write(statsOf(outcome.value));
  return isComplete ? 0 : 2;
}

/** Advice that is no warning is for people. */
const heard = (session: Session, diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity !== 'info' || session.io.stderr.isTTY);

const statsOf = ({ matched, scanned, bytes }: Answered): string =>
  `${numberSaid(matched)} records matched, ${numberSaid(scanned)} scanned, ` +
  `${bytesSaid(bytes)} scanned\n`;

function memoryArgument(given: string): number {
  const mebibytes = Number(given);
  if (/^\d+$/.test(given) && mebibytes > 0 && mebibytes <= 1 << 20) return mebibytes * 2 ** 20;
  throw new InvalidArgumentError('It is a number of MiB.');
}
