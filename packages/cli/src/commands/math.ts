import type { Outcome } from '@sluice/core';
import type { Command } from 'commander';
import { metricMath, querySets } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { fileText, type Text, textOf } from '../input/text.ts';
import { type LanguageOptions, optionOption } from '../language-argument.ts';
import { chart, type Shown } from '../output/chart.ts';
import { explanationText } from '../output/explanation.ts';
import { timeOf } from '../series/points.ts';
import { type Range, withRange } from '../series/range.ts';
import { seriesOf } from '../series/read.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly series: string;
  readonly start?: string;
  readonly end?: string;
  readonly period?: string;
  readonly trace?: boolean;
  readonly json?: boolean;
  readonly option: LanguageOptions;
}

/** `sluice math`: what an expression, or a set of queries, comes to over some series. */
export function math(command: Command, session: Session): void {
  command
    .summary('evaluate metric math over series from a file')
    .description(
      'Evaluates a metric math expression, or the queries of a GetMetricData request as JSON, over series from a file.',
    )
    .argument('<text>', 'the expression or the queries, @FILE to read it from, - for stdin')
    .requiredOption('--series <file>', 'JSON or CSV (timestamp,m1,m2), - for stdin')
    .option('--start <time>', 'where the range starts; at the first point when absent')
    .option('--end <time>', 'where it ends (exclusive); after the last point when absent')
    .option('--period <seconds>', 'its period; that of the points when absent')
    .option('--trace', 'show every part, and where points appeared or vanished, and why')
    .option('--json', 'print the outcome as a JSON object')
    .addOption(optionOption())
    .action(async (text: string, options: Options) => {
      session.code = await run(session, text, options);
    });
  examples(command, [
    ["sluice math '100 * errors / requests' --series metrics.csv", 'a table and a line of blocks'],
    [
      "sluice math 'IF(FILL(m1, 0) > 5, m2)' --series metrics.json --trace",
      'why points are missing',
    ],
    ['sluice math @queries.json --series metrics.json --json', 'all queries of a request'],
  ]);
}

async function run(session: Session, argument: string, options: Options): Promise<number> {
  const { series: file, json, option } = options;
  if (file === '-' && /^@?-$/.test(argument)) throw new UsageError('stdin can be read only once');
  const text = await textOf(argument, session.io);
  const found = seriesOf(await fileText(file, session.io), file);
  const input = { ...option, ...withRange(found, rangeOf(options)) };
  if (options.trace) return explain(session, text, input, options);
  const outcome = evaluate(text.text, input, option);
  if (json)
    await session.out.write(`${JSON.stringify(asJson(text.text, input, outcome), null, 2)}\n`);
  else if (outcome.ok) await session.out.write(chart(outcome.value, input.range, session.paint));
  if (!json || !outcome.ok) await showDiagnostics(session, outcome.diagnostics, text);
  return outcome.ok ? 0 : 2;
}

/** Of an expression the answer in the words of the case files. */
const asJson = (
  text: string,
  input: Input,
  outcome: Outcome<readonly Shown[]>,
): Outcome<unknown> => (isQueries(text) ? outcome : metricMath.answer(text, input));

type Input = ReturnType<typeof withRange>;

/** Whether a text is JSON of several queries: an expression can begin with `[`, too. */
const isQueries = (text: string): boolean => /^\s*(?:\{|\[\s*\{)/.test(text);

function evaluate(text: string, input: Input, option: LanguageOptions): Outcome<readonly Shown[]> {
  if (isQueries(text)) return querySets.run(text, input, option);
  return metricMath.run(text, input, option);
}

async function explain(
  session: Session,
  text: Text,
  input: Input,
  { json, option }: Options,
): Promise<number> {
  const outcome = metricMath.explain(text.text, input as never, option);
  if (json) await session.out.write(`${JSON.stringify(outcome, null, 2)}\n`);
  else if (outcome.ok) await session.out.write(explanationText(outcome.value, session.paint));
  if (!json || !outcome.ok) await showDiagnostics(session, outcome.diagnostics, text);
  return outcome.ok ? 0 : 2;
}

function rangeOf({ start, end, period }: Options): Partial<Range> {
  const seconds = Number(period);
  if (period !== undefined && !(seconds > 0)) {
    throw new UsageError(`${period} is no period`, 'write a positive number of seconds');
  }
  return {
    ...(start !== undefined && { start: timeOf(start, '--start') }),
    ...(end !== undefined && { end: timeOf(end, '--end') }),
    ...(period !== undefined && { period: seconds }),
  };
}
