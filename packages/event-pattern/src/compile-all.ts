import { type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
import type { Options } from './options.ts';
import { RuleSet } from './rule-set/rule-set.ts';

/** The patterns of a rule set, by id. */
export type Patterns =
  | Iterable<readonly [id: string, text: string]>
  | Readonly<Record<string, string>>;

/**
 * Compiles many patterns to one rule set. Diagnostics say which rule they speak of; where one is
 * bad there is no set, but `partial` holds the good ones.
 */
export function compileAll(patterns: Patterns, options: Options = {}): Outcome<RuleSet> {
  const set = new RuleSet(options);
  const diagnostics: Diagnostic[] = [];
  const entries = isIterable(patterns) ? patterns : Object.entries(patterns);
  for (const [id, text] of entries) {
    for (const diagnostic of set.add(id, text).diagnostics) {
      const message = `rule ${JSON.stringify(id)}: ${diagnostic.message}`;
      diagnostics.push({ ...diagnostic, message });
    }
  }
  return diagnostics.some(isError) ? failure(diagnostics, set) : success(set, diagnostics);
}

const isIterable = (patterns: Patterns): patterns is Iterable<readonly [string, string]> =>
  Symbol.iterator in patterns;
