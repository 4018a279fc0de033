import type { Outcome } from '@sluice/core';
import type { Rule, RuleSet } from '../ast.ts';
import type { SamplingOptions } from '../options.ts';
import type { Plan } from '../plan.ts';
import type { Request } from '../request.ts';
import type { EndedTrace } from './anomalies.ts';
import type { Decision } from './decision.ts';
import type { TargetsAnswer, TargetsRequest } from './documents.ts';
import type { Statistics } from './report.ts';
import type { Received } from './targets.ts';

/**
 * Decides which requests are traced, as an X-Ray SDK does, but for what it cannot know: clock,
 * randomness and the network are arguments, so that every decision can be made again. All
 * instants are epoch seconds.
 */
export interface Sampler {
  readonly engine: 'closures' | 'reference';
  /** What the automata are made of; the reference has none. */
  readonly plan?: Plan;
  /** In the order of trial. */
  readonly rules: readonly Rule[];
  /** The place in that order of the first rule that takes a request, or -1. Nothing is counted. */
  match(request: Request): number;
  /**
   * Decides about a request and counts it. `random` is a number from 0 (included) to 1 (excluded).
   * Where no rule takes the request, and an hour after the rules were fetched, one trace a second
   * and one in twenty of the others are taken.
   */
  decide(request: Request, now: number, random: number): Decision;
  /**
   * What to ask `GetSamplingTargets` with now, at most 25 documents of a kind in each request;
   * empty where nothing is due. `clientId` is 24 hexadecimal digits, one for each process.
   */
  report(now: number, clientId: string): readonly TargetsRequest[];
  /** Takes over what `GetSamplingTargets` answered; of JSON of any other shape, nothing. */
  receive(answer: TargetsAnswer): Received;
  /** Counts a trace that ended, for rules with a `SamplingRateBoost`. */
  observe(rule: string, service: string, trace: EndedTrace): void;
  /** The counters of a rule since they were last reported or taken; they start anew. */
  snapshot(rule: string): Statistics | undefined;
  /**
   * Takes rules that were fetched anew; what is known of unchanged rules stays. Where the text is
   * refused nothing changes.
   */
  refresh(text: string, now: number): Outcome<readonly Rule[]>;
}

/** What a sampler is made of. */
export interface SamplerSource extends Pick<SamplingOptions, 'missing'> {
  readonly node: RuleSet;
  /** Reads and checks the rules that a refresh brings. */
  readonly read: (text: string) => Outcome<RuleSet>;
  /** When the rules were fetched, in epoch seconds; absent where they do not grow old. */
  readonly fetched?: number | undefined;
}
