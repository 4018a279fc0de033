import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PeerName, paths } from './peers.ts';
import { type Command, runTimed } from './process.ts';
import type { Contender, Sample } from './scenario.ts';

/** What each runner of a rule set prints. */
interface Report {
  readonly events: number;
  readonly hits: number;
  /** What each rule found. */
  readonly counts: readonly number[];
  /** Rules that the engine does not know how to read. */
  readonly rejected: number;
  readonly buildNs: number;
  readonly bytes: number;
  readonly passNs: readonly number[];
}

const folder = fileURLToPath(new URL('../fixtures/generated/', import.meta.url));
const heap = ['-Xms4g', '-Xmx4g'];

const runners: Readonly<Partial<Record<PeerName, Command>>> = {
  sluice: [process.execPath, '--expose-gc', '--import', 'tsx', paths.matchEvents],
  'event-ruler': [
    ...['java', ...heap, '-cp', `${paths.eventRuler}/target/dependency/*`],
    `${paths.eventRuler}/MatchEvents.java`,
  ],
  quamina: [paths.quamina],
};

/** Each process matches for so long, that compilers at run time have done their work. */
const seconds = 3;

/** The engines over one rule set, timed inside of their processes: matching alone. */
export function matchersOf(name: string, rules: () => readonly object[]): readonly Contender[] {
  let file: string | undefined;
  const rulesFile = () => {
    if (file === undefined) {
      mkdirSync(folder, { recursive: true });
      file = `${folder}rules-${name}.json`;
      writeFileSync(file, JSON.stringify(rules()));
    }
    return file;
  };
  return (Object.entries(runners) as [PeerName, Command][]).map(([peer, runner]) => ({
    name: peer,
    peer,
    run: (events) => sampleOf([...runner, events, rulesFile(), String(seconds)]),
  }));
}

function sampleOf(command: Command): Sample {
  const { output, maxBytes } = runTimed(command);
  const report: Report = JSON.parse(output);
  const { counts, rejected, hits, events, passNs, buildNs, bytes } = report;
  if (rejected > 0) throw new Error(`refuses ${rejected} of ${counts.length} rules`);
  return {
    answer: [[String(events), String(hits), counts.join(' ')]],
    // The later passes are the warmer ones; only the least disturbed says what the engine can do.
    cpu: Math.min(...passNs) / 1e9,
    build: buildNs / 1e9,
    keptBytes: Math.max(0, bytes),
    ...(maxBytes !== undefined && { maxBytes }),
  };
}
