/**
 * `npm run bench:peers [filter] -- [--quick] [--size 128MiB] [--rounds N] [--slow] [--save]`: the same
 * questions to us and to others about the same bytes. Tables go to stdout, progress to stderr.
 */
import { parseArgs } from 'node:util';
import { amountOf } from '../fixtures/amount.ts';
import { race } from './measure.ts';
import { presence } from './peers.ts';
import { keep } from './record.ts';
import { reportOf } from './report.ts';
import { eventPatterns } from './scenarios/event-patterns.ts';
import { filtering } from './scenarios/filtering.ts';
import { insights } from './scenarios/insights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    size: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const { quick } = values;
const amount = amountOf(values.size ?? (quick ? '128MiB' : '1GiB'));
const rounds = Number(values.rounds ?? (quick ? 3 : 5));
const wanted = [...eventPatterns, ...filtering, ...insights].filter(
  ({ name, isSlow }) =>
    (values.slow || !isSlow) && positionals.every((each) => name.includes(each)),
);
if (amount === undefined || !(rounds > 0) || wanted.length === 0) {
  console.error(
    'usage: bench:peers [filter] [--quick] [--size 1GiB] [--rounds 5] [--slow] [--save]',
  );
  process.exit(2);
}

const names = new Set(wanted.flatMap(({ contenders }) => contenders.map(({ peer }) => peer)));
const versions = Object.fromEntries(
  [...names].map((name) => {
    const found = presence(name);
    return [name, 'missing' in found ? `not here: ${found.missing}` : found.version];
  }),
);
console.log(
  Object.entries(versions)
    .map(([name, said]) => `- ${name}: ${said}`)
    .join('\n'),
  '\n',
);

const races = wanted.map((scenario) => {
  const raced = race(scenario, { rounds, quick, amount });
  console.log(reportOf(raced));
  return raced;
});
if (values.save) console.log(`bench/records/peers/${keep(races, versions)}`);
const disagreed = races
  .flatMap(({ results }) => results)
  .some(({ failed }) => failed?.startsWith('answers otherwise'));
process.exitCode = disagreed ? 1 : 0;
