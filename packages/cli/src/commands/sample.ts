import { type Command, InvalidArgumentError, Option } from 'commander';
import { sampling } from 'sluice';
import { showDiagnostics } from '../diagnosed.ts';
import { examples } from '../examples.ts';
import { UsageError } from '../failure.ts';
import { fileText } from '../input/text.ts';
import { randomOf } from '../sample/random.ts';
import { decisionLine, simulationTable } from '../sample/report.ts';
import { requestsIn, type TimedRequest } from '../sample/requests.ts';
import type { Session } from '../session.ts';

interface Options {
  readonly rate: number;
  readonly seed: number;
  readonly missing: 'match' | 'wildcard-only';
  readonly service: 'answers' | 'silent';
  readonly price: number;
  readonly summary?: boolean;
  readonly json?: boolean;
}

/** `sluice sample`: what sampling rules make of requests. */
export function sample(command: Command, session: Session): void {
  command
    .summary('say what X-Ray sampling rules make of requests')
    .description(
      'Runs requests through sampling rules: by which rule each is traced or not, and what each rule costs.',
    )
    .argument('<rules>', 'a file of rules in any of their forms, - for stdin')
    .argument(
      '<requests>',
      'a file of requests, one JSON object a line: method, path, host, serviceName, serviceType, resourceArn (or as rules name them), attributes, and time; - for stdin',
    )
    .option('--rate <n>', 'requests a second, where they have no time', rateOf, 10)
    .option(
      '--seed <n>',
      'what chance begins with: the same seed, the same decisions',
      wholeNumber,
      1,
    )
    .addOption(
      new Option('--missing <how>', 'what a pattern makes of a field that a request has not')
        .choices(['match', 'wildcard-only'])
        .default('match', 'match, as in the X-Ray SDKs; OpenTelemetry has wildcard-only'),
    )
    .addOption(
      new Option('--service <how>', 'whether X-Ray hands out quotas')
        .choices(['answers', 'silent'])
        .default('answers'),
    )
    .option('--price <dollars>', 'the price of a million traces', priceOf, 5)
    .option('--summary', 'print the table alone')
    .option('--json', 'print decisions and table as a JSON object')
    .action(async (rules: string, requests: string, options: Options) => {
      session.code = await run(session, rules, requests, options);
    });
  examples(command, [
    [
      'sluice sample rules.json requests.ndjson',
      'which rule takes each request, and what it costs',
    ],
    ['aws xray get-sampling-rules | sluice sample - requests.ndjson --summary', 'the live rules'],
  ]);
}

async function run(
  session: Session,
  rules: string,
  file: string,
  options: Options,
): Promise<number> {
  if (rules === '-' && file === '-') throw new UsageError('stdin can be read only once');
  const text = await fileText(rules, session.io);
  const requests = requestsIn(await fileText(file, session.io), file);
  const decisions: Decided[] = [];
  const outcome = simulate(text, requests, options, (decided) => decisions.push(decided));
  const shown = { text, ...(rules !== '-' && { file: rules }) };
  if (options.json) {
    const whole = outcome.ok
      ? { ...outcome, value: { decisions: decisions.map(plain), ...outcome.value } }
      : outcome;
    await session.out.write(`${JSON.stringify(whole, null, 2)}\n`);
  } else if (outcome.ok) {
    for (const { decision, request } of options.summary ? [] : decisions) {
      await session.out.write(decisionLine(decision, request, session.paint));
    }
    if (!options.summary && decisions.length > 0) await session.out.write('\n');
    await session.out.write(simulationTable(outcome.value, session.paint));
  }
  if (!options.json || !outcome.ok) await showDiagnostics(session, outcome.diagnostics, shown);
  if (decisions.length < requests.length && outcome.ok) {
    await session.note(`only the first ${decisions.length} requests were followed`);
  }
  return outcome.ok ? 0 : 2;
}

interface Decided {
  readonly decision: sampling.Decision;
  /** Epoch seconds. */
  readonly time: number;
  readonly request: TimedRequest['request'];
}

const plain = ({ decision: { sampled, kind, rule }, time, request }: Decided) => ({
  time,
  rule: rule ?? null,
  sampled,
  kind,
  request,
});

function simulate(
  text: string,
  requests: readonly TimedRequest[],
  { rate, seed, missing, service, price }: Options,
  tell: (decided: Decided) => void,
) {
  const known = requests.flatMap(({ time }) => time ?? []);
  const start = known.reduce((least, time) => Math.min(least, time), known[0] ?? 0);
  let untimed = 0;
  const traffic = requests.map(({ request, time }) => {
    const after = time === undefined ? untimed++ / rate : time - start;
    return { request, times: [after] };
  });
  const last = traffic.reduce((most, { times }) => Math.max(most, times[0]!), 0);
  return sampling.simulate(text, traffic, {
    random: randomOf(seed),
    // The last second counts as a whole.
    seconds: Math.floor(last) + 1,
    start,
    missing,
    service,
    pricePerMillion: price,
    onDecision: (decision, time, request) => tell({ decision, time: start + time, request }),
  });
}

const numberThat =
  (says: string, holds: (number: number) => boolean) =>
  (given: string): number => {
    const number = Number(given);
    if (given.trim() !== '' && Number.isFinite(number) && holds(number)) return number;
    throw new InvalidArgumentError(`It is ${says}.`);
  };

const rateOf = numberThat('a number above 0', (number) => number > 0);
const priceOf = numberThat('a number of 0 or more', (number) => number >= 0);

function wholeNumber(given: string): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('It is a whole number.');
}
