/**
 * How we measure. Engines must agree on every input before anything is timed; they take turns, so
 * that a warm or throttled machine is equally unjust to all; what they give is kept, so that
 * nothing is optimised away.
 */
import { deepStrictEqual } from 'node:assert';
import Benchmark from 'benchmark';

export interface Suite {
  /** `language/what`, e.g. `event-pattern/run`. */
  readonly name: string;
  readonly inputs: readonly unknown[];
  /** Of all inputs together, as text; absent where they have none. */
  readonly bytes?: number;
  /** The first is the baseline. */
  readonly engines: Readonly<Record<string, Engine>>;
}

export type Engine = (input: never) => unknown;

/** Of one engine in one suite. Times are medians of the rounds. */
export interface Measure {
  readonly suite: string;
  readonly engine: string;
  readonly nsPerEvent: number;
  /** Half of the range between the quartiles of the rounds, relative to the median. */
  readonly spread: number;
  readonly megabytesPerSecond?: number;
  /** How many times as fast as the baseline, and the range in which that may lie. */
  readonly ratio: number;
  readonly ratioSpread: number;
  /** ns/event in a process of its own, where that was measured. */
  readonly alone?: number;
}

/** Types a suite's inputs and engines together. */
export function suite<Input>(
  name: string,
  inputs: readonly Input[],
  engines: Readonly<Record<string, (input: Input) => unknown>>,
): Suite {
  const bytes = inputs.reduce((sum: number, each) => sum + sizeOf(each), 0);
  return { name, inputs, engines, ...(bytes > 0 && { bytes }) };
}

export interface Effort {
  readonly rounds: number;
  /** Seconds each engine runs in each round. */
  readonly seconds: number;
}

/** Throws unless all engines give equal answers on every input. */
export function checkAgreement({ name, inputs, engines }: Suite): void {
  const [[first, baseline], ...others] = Object.entries(engines) as [
    [string, Engine],
    ...[string, Engine][],
  ];
  for (const input of inputs) {
    const expected = baseline(input as never);
    for (const [other, engine] of others) {
      deepStrictEqual(
        engine(input as never),
        expected,
        `${name}: ${other} and ${first} differ on ${String(input)}`,
      );
    }
  }
}

export function measure(one: Suite, effort: Effort): Measure[] {
  checkAgreement(one);
  const names = Object.keys(one.engines);
  const rounds = Array.from({ length: effort.rounds }, (_, round) =>
    turns(names, round).map((name) => [name, timeOf(one, name, effort.seconds)] as const),
  );
  const times = new Map(
    names.map((name) => [name, rounds.map((round) => round.find(([each]) => each === name)![1])]),
  );
  return names.map((engine) => measureOf(one, engine, times.get(engine)!, times.get(names[0]!)!));
}

/** Every round begins with another engine. */
const turns = (names: readonly string[], round: number) =>
  names.map((_, i) => names[(i + round) % names.length]!);

let kept = 0;

/** ns per input, in one turn. */
function timeOf({ inputs, engines }: Suite, name: string, seconds: number): number {
  const engine = engines[name]!;
  const run = () => {
    for (const input of inputs) if (engine(input as never)) kept += 1;
  };
  const one = new Benchmark(name, run, { maxTime: seconds, minSamples: 3 });
  one.run();
  if (kept < 0 || one.hz === 0)
    throw new Error(`${name} could not be measured: ${String(one.error)}`);
  return 1e9 / (one.hz * inputs.length);
}

function measureOf(
  { name, inputs, bytes }: Suite,
  engine: string,
  times: readonly number[],
  baseline: readonly number[],
): Measure {
  const nsPerEvent = median(times);
  const ratios = times.map((time, i) => baseline[i]! / time);
  return {
    suite: name,
    engine,
    nsPerEvent,
    spread: halfRange(times) / nsPerEvent,
    ...(bytes !== undefined && { megabytesPerSecond: (bytes / inputs.length / nsPerEvent) * 1000 }),
    ratio: median(ratios),
    ratioSpread: halfRange(ratios),
  };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], part: number) =>
  sorted(numbers)[Math.floor((numbers.length - 1) * part)]!;
const median = (numbers: readonly number[]) => at(numbers, 0.5);
const halfRange = (numbers: readonly number[]) => (at(numbers, 0.75) - at(numbers, 0.25)) / 2;

const sizeOf = (input: unknown) =>
  typeof input === 'string'
    ? Buffer.byteLength(input)
    : input instanceof Uint8Array
      ? input.byteLength
      : 0;
