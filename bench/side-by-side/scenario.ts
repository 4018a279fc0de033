import type { Amount } from '../fixtures/amount.ts';
import type { Kind } from '../fixtures/lines.ts';
import type { Answer } from './answer.ts';
import type { PeerName } from './peers.ts';

/** What one run of one engine gave and cost. */
export interface Sample {
  readonly answer: Answer;
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
  /** Seconds by the clock on the wall, of runs of a whole process. */
  readonly wall?: number;
  /** Of the whole process, where it can be told. */
  readonly maxBytes?: number;
  /** Seconds of processor time to build a rule set, and the bytes that it keeps. */
  readonly build?: number;
  readonly keptBytes?: number;
}

export interface Contender {
  readonly name: string;
  /** What must be there for it to run. */
  readonly peer: PeerName;
  /** Throws where it cannot answer. */
  run(file: string): Sample;
  /** Processor time of a run with nothing to do; absent where a sample leaves the start out. */
  start?(): number;
}

/** The same question to several engines about the same bytes; the first is ours. */
export interface Scenario {
  /** `area/what`. */
  readonly name: string;
  readonly input: Kind;
  /** Where the size is not that of all logs. */
  readonly amount?: (quick: boolean) => Amount;
  readonly contenders: readonly Contender[];
  /** By how much numbers of an answer may differ, relative. */
  readonly tolerance?: number;
  /** Left out unless asked for: an engine takes minutes. */
  readonly isSlow?: boolean;
}
