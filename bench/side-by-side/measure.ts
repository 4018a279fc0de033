import { statSync } from 'node:fs';
import type { Amount } from '../fixtures/amount.ts';
import { bigFile } from '../fixtures/big.ts';
import { difference } from './answer.ts';
import { presence } from './peers.ts';
import type { Contender, Sample, Scenario } from './scenario.ts';

/** Of one engine in one scenario; numbers are medians of the rounds. */
export interface Result {
  readonly scenario: string;
  readonly engine: string;
  /** Why it was not measured. */
  readonly failed?: string;
  readonly rounds: number;
  readonly cpu: number;
  /** Half of the range between the quartiles, relative to the median. */
  readonly spread: number;
  /** Processor time less that of a run with nothing to do. */
  readonly net: number;
  readonly wall?: number;
  readonly maxBytes?: number;
  readonly build?: number;
  readonly keptBytes?: number;
  /** How many times as fast as this engine ours is: whole, and less both starts. */
  readonly ratio?: number;
  readonly netRatio?: number;
}

export interface Settings {
  readonly rounds: number;
  readonly quick: boolean;
  readonly amount: Amount;
}

export interface Raced {
  readonly bytes: number;
  readonly results: readonly Result[];
}

/** Seconds of processor time; what took longer is not asked again. */
const patience = 20;

/** All engines over the same bytes: answers are compared first, then they take turns. */
export function race(scenario: Scenario, settings: Settings): Raced {
  const { name, input, contenders, tolerance } = scenario;
  const file = bigFile(input, scenario.amount?.(settings.quick) ?? settings.amount);
  const failures = new Map<Contender, string>();
  const samples = new Map<Contender, Sample[]>();
  for (const one of contenders) {
    const there = presence(one.peer);
    if ('missing' in there) failures.set(one, there.missing);
    else attempt(one);
  }
  const first = [...samples.values()][0]?.[0];
  for (const [one, [sample]] of samples) {
    const why = difference(sample!.answer, first!.answer, tolerance);
    if (why === undefined) continue;
    failures.set(one, `answers otherwise: ${why.slice(0, 120)}`);
    samples.delete(one);
  }
  const starts = new Map([...samples.keys()].map((one) => [one, startOf(one)]));
  const again = [...samples].filter(([, [sample]]) => sample!.cpu < patience);
  for (const [, taken] of again) taken.splice(0);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = 0; i < again.length; i++) attempt(again[(i + round) % again.length]![0]);
  }
  return { bytes: statSync(file).size, results: resultsOf() };

  function attempt(one: Contender): void {
    console.error(`${name}: ${one.name}`);
    try {
      const sample = one.run(file);
      samples.set(one, [...(samples.get(one) ?? []), sample]);
    } catch (error) {
      failures.set(one, (error as Error).message.slice(0, 160));
    }
  }

  function resultsOf(): Result[] {
    const [ours] = contenders;
    const base = samples.has(ours!) ? costOf(samples.get(ours!)!, starts.get(ours!)!) : undefined;
    return contenders.map((one) => {
      const { name: engine } = one;
      const taken = samples.get(one);
      const failed = failures.get(one);
      if (taken === undefined || failed !== undefined) {
        const reason = failed ?? 'was not run';
        return { scenario: name, engine, failed: reason, rounds: 0, cpu: 0, spread: 0, net: 0 };
      }
      const cost = costOf(taken, starts.get(one)!);
      const ratios = base && { ratio: cost.cpu / base.cpu, netRatio: cost.net / base.net };
      return { scenario: name, engine, ...cost, ...ratios };
    });
  }
}

/** The lesser of two, for nothing makes a start shorter than it is. */
const startOf = (one: Contender): number => (one.start ? Math.min(one.start(), one.start()) : 0);

function costOf(samples: readonly Sample[], start: number) {
  const of = (pick: (sample: Sample) => number | undefined): number | undefined => {
    const numbers = samples.map(pick).filter((value) => value !== undefined);
    return numbers.length > 0 ? at(numbers, 0.5) : undefined;
  };
  const cpus = samples.map(({ cpu }) => cpu);
  const cpu = at(cpus, 0.5);
  const optional = {
    wall: of(({ wall }) => wall),
    maxBytes: of(({ maxBytes }) => maxBytes),
    build: of(({ build }) => build),
    keptBytes: of(({ keptBytes }) => keptBytes),
  };
  const given = Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  ) as { readonly [key in keyof typeof optional]?: number };
  return {
    ...given,
    rounds: samples.length,
    cpu,
    spread: (at(cpus, 0.75) - at(cpus, 0.25)) / 2 / cpu,
    // A run cannot cost less than nothing; the clock ticks in milliseconds.
    net: Math.max(cpu - start, 0.001),
  };
}

const at = (numbers: readonly number[], part: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * part)]!;
