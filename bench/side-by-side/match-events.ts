/**
 * `EVENTS RULES SECONDS`: what the runners of the peers do, with our rule sets as they are built: first
 * one pass to count what each rule finds, then passes for so long, each by the processor's clock.
 * Events are cut out of the bytes of the file while it runs.
 */
import { readFileSync } from 'node:fs';
import { unwrap } from '@sluice/core';
import { compileAll, type RuleSet } from '@sluice/event-pattern';

const [file = '', rulesFile = '', seconds = '1'] = process.argv.slice(2);
const bytes = readFileSync(file);
const texts = (JSON.parse(readFileSync(rulesFile, 'utf8')) as readonly object[]).map(
  (rule, i) => [String(i), JSON.stringify(rule)] as const,
);

const before = memory();
const start = cpu();
const set = unwrap(compileAll(texts));
const buildNs = cpu() - start;
const kept = memory() - before;

const counts = texts.map(() => 0);
const events = pass(set, (ids) => {
  for (const id of ids) counts[Number(id)]! += 1;
});
let hits = 0;
const passNs: number[] = [];
for (let spent = 0; passNs.length < 2 || spent < Number(seconds) * 1e9; spent += passNs.at(-1)!) {
  hits = 0;
  const begin = cpu();
  pass(set, (ids) => {
    hits += ids.length;
  });
  passNs.push(cpu() - begin);
}
console.log(JSON.stringify({ events, hits, counts, rejected: 0, buildNs, bytes: kept, passNs }));

/** Matches every line; gives their number. */
function pass(rules: RuleSet, found: (ids: readonly string[]) => void): number {
  let lines = 0;
  for (let from = 0; from < bytes.length; lines++) {
    const end = bytes.indexOf(10, from);
    found(rules.match(bytes.subarray(from, end)));
    from = end + 1;
  }
  return lines;
}

/** Nanoseconds of the whole process: its collector and its compilers too. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
