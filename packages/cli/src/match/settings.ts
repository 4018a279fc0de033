import type { Shape } from '../input/shape.ts';
import type { LanguageOptions } from '../language-argument.ts';

/** A text to match by; of a rule set each has a name. */
export interface Rule {
  readonly name: string;
  readonly text: string;
}

/** What a search is told, as plain data, since it may run in another thread. */
export interface SearchSettings {
  readonly language: string;
  readonly rules: readonly Rule[];
  /** Whether the rules are named in what is printed. */
  readonly isSet: boolean;
  readonly options: LanguageOptions;
  readonly invert: boolean;
  readonly print: 'text' | 'json' | 'nothing';
  readonly numbers: boolean;
  readonly fields: boolean;
  readonly fileNames: boolean;
  readonly color: boolean;
  /** Stop at the first match. */
  readonly once: boolean;
  readonly shape: Shape | undefined;
}

/** What a search has seen, of one input or of all. */
export interface Tally {
  bytes: number;
  events: number;
  matches: number;
  /** Texts that are no event of the language. */
  foreign: number;
  /** Matches of each rule, in their order; empty where the rules are no set. */
  byRule: number[];
}

export const emptyTally = (): Tally => ({
  bytes: 0,
  events: 0,
  matches: 0,
  foreign: 0,
  byRule: [],
});

export function addTally(sum: Tally, more: Tally): void {
  sum.bytes += more.bytes;
  sum.events += more.events;
  sum.matches += more.matches;
  sum.foreign += more.foreign;
  more.byRule.forEach((count, i) => {
    sum.byRule[i] = (sum.byRule[i] ?? 0) + count;
  });
}
