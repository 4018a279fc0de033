/**
 * `node --expose-gc --import tsx --conditions=source bench/event-pattern/scale.ts [COUNT…]`: what
 * rule sets of several sizes cost to build, to keep, and for each event, in processor time.
 */
import { compileAll } from '@sluice/event-pattern';
import { workload } from './generate.ts';

const counts = process.argv.slice(2).map(Number);
const rows = (counts.length > 0 ? counts : [100, 1000, 10_000, 100_000]).map(measure);
const [base] = rows;
console.table(
  rows.map((row) => ({
    ...row,
    'value ÷ first': ratio(row.valueNs, base!.valueNs),
    'text ÷ first': ratio(row.textNs, base!.textNs),
  })),
);

function measure(count: number) {
  const { rules, events } = workload(count, 20_000, 1);
  const texts = events.map((event) => JSON.stringify(event));
  const before = heap();
  const start = cpu();
  const outcome = compileAll(rules);
  const buildMs = Math.round((cpu() - start) / 1e6);
  if (!outcome.ok) throw new Error(outcome.diagnostics[0]!.message);
  const set = outcome.value;
  const megabytes = Math.round((heap() - before) / 1e5) / 10;
  let matches = 0;
  const run = (inputs: readonly (object | string)[]): number => {
    const from = cpu();
    for (const input of inputs) matches += set.match(input).length;
    return Math.round((cpu() - from) / inputs.length);
  };
  const best = (inputs: readonly (object | string)[]): number =>
    Math.min(...Array.from({ length: 7 }, () => run(inputs)));
  const [valueNs, textNs] = [best(events), best(texts)];
  return { rules: count, buildMs, megabytes, valueNs, textNs, matches: matches / 14 };
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2);
}

/** Nanoseconds of processor time. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
