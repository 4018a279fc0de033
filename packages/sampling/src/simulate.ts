import { chain, type Outcome, success } from '@sluice/core';
import type { Rule } from './ast.ts';
import { compile, type SamplerOptions } from './compile.ts';
import type { Request } from './request.ts';
import type { Decision, Kind } from './sampler/decision.ts';
import { standIn } from './sampler/rule-state.ts';
import type { Sampler } from './sampler/sampler.ts';
import { Service } from './simulation/service.ts';
import { arrivalsOf, type Traffic } from './simulation/traffic.ts';

export interface SimulateOptions extends SamplerOptions {
  /** Where the numbers for chance come from, each from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** How long, in seconds; 600 when absent. */
  readonly seconds?: number | undefined;
  /** The first instant, in epoch seconds; 0 when absent. */
  readonly start?: number | undefined;
  /**
   * Whether the service hands out quotas (as for a single process, when absent), or is out of
   * reach, so that nothing but one borrowed trace a second comes from a reservoir.
   */
  readonly service?: 'answers' | 'silent' | undefined;
  /** Dollars for a million recorded traces; 5 when absent, which leaves out what is free. */
  readonly pricePerMillion?: number | undefined;
  /** Is told every decision, in the order of time; `time` is in seconds after the start. */
  readonly onDecision?: ((decision: Decision, time: number, request: Request) => void) | undefined;
}

/** What became of the traffic, rule by rule. */
export interface Simulation {
  /** How long the traffic was followed; less than asked for where it is more than a million. */
  readonly seconds: number;
  /** In the order of trial; last, without a name, what no rule took. */
  readonly rules: readonly Share[];
  readonly total: Omit<Share, 'rule'>;
}

export interface Share {
  readonly rule?: string;
  readonly requests: number;
  readonly sampled: number;
  /** How many of the requests were decided in which way. */
  readonly kinds: Readonly<Record<Kind, number>>;
  /**
   * What is to be expected of an even traffic: a second's requests up to the reservoir, and the
   * fixed rate of the rest.
   */
  readonly expected: number;
  /** Dollars, for these traces and for thirty days like this. */
  readonly cost: number;
  readonly costPerMonth: number;
}

const mostRequests = 1_000_000;
const month = 30 * 86_400;

/** Runs traffic through a sampler of its own: how many traces each rule takes, and their price. */
export function simulate(
  text: string,
  traffic: readonly Traffic[],
  options: SimulateOptions,
): Outcome<Simulation> {
  return chain(compile(text, options), (sampler) => success(run(sampler, traffic, options)));
}

function run(sampler: Sampler, traffic: readonly Traffic[], options: SimulateOptions): Simulation {
  const { random, start = 0, service: mode, pricePerMillion = 5 } = options;
  const { seconds, arrivals } = arrivalsOf(traffic, secondsOf(options), mostRequests);
  const service = new Service();
  const counts = Array.from({ length: sampler.rules.length + 1 }, noKinds);
  for (const { time, request } of arrivals) {
    if (mode !== 'silent') service.meet(sampler, start, time);
    const decision = sampler.decide(request, start + time, random());
    counts.at(decision.index)![decision.kind] += 1;
    options.onDecision?.(decision, time, request);
  }
  const shareOf = (kinds: Counts, expected: number) =>
    share(kinds, expected, seconds, pricePerMillion);
  const rules = counts.map((kinds, i) => {
    const rule = sampler.rules[i];
    const expected = expectedOf(sum(kinds), seconds, rule ?? standIn);
    return { ...(rule && { rule: rule.name }), ...shareOf(kinds, expected) };
  });
  const expected = rules.reduce((all, each) => all + each.expected, 0);
  return { seconds, rules, total: shareOf(counts.reduce(added, noKinds()), expected) };
}

type Counts = Record<Kind, number>;

const noKinds = (): Counts => ({ borrow: 0, quota: 0, reservoir: 0, rate: 0, drop: 0 });
const kindNames = Object.keys(noKinds()) as readonly Kind[];
const sum = (kinds: Counts) => kindNames.reduce((all, kind) => all + kinds[kind], 0);

function added(into: Counts, kinds: Counts): Counts {
  for (const kind of kindNames) into[kind] += kinds[kind];
  return into;
}

const secondsOf = ({ seconds = 600 }: SimulateOptions) =>
  seconds > 0 && Number.isFinite(seconds) ? seconds : 0;

function expectedOf(
  requests: number,
  seconds: number,
  { reservoirSize, fixedRate }: Pick<Rule, 'reservoirSize' | 'fixedRate'>,
): number {
  const reserved = Math.min(requests, reservoirSize * seconds);
  return reserved + (requests - reserved) * fixedRate;
}

function share(kinds: Counts, expected: number, seconds: number, price: number) {
  const requests = sum(kinds);
  const sampled = requests - kinds.drop;
  const cost = (sampled / 1_000_000) * price;
  return {
    requests,
    sampled,
    kinds,
    expected,
    cost,
    costPerMonth: seconds > 0 ? (cost / seconds) * month : 0,
  };
}
