import { type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
import { compile, type Matcher } from './compile.ts';
import type { FilterPatternOptions } from './options.ts';
import { RuleSet } from './rule-set.ts';

/** The patterns of a rule set, by id; of two with one id the later counts. */
export type Patterns =
  | Iterable<readonly [id: string, text: string]>
  | Readonly<Record<string, string>>;

/**
 * Compiles many patterns to one rule set. Diagnostics say which rule they speak of; where one is
 * bad there is no set, but `partial` holds the good ones.
 */
export function compileAll(
  patterns: Patterns,
  options: FilterPatternOptions = {},
): Outcome<RuleSet> {
  const matchers = new Map<string, Matcher>();
  const diagnostics: Diagnostic[] = [];
  for (const [id, text] of isIterable(patterns) ? patterns : Object.entries(patterns)) {
    const compiled = compile(text, options);
    for (const diagnostic of compiled.diagnostics) {
      const message = `rule ${JSON.stringify(id)}: ${diagnostic.message}`;
      diagnostics.push({ ...diagnostic, message });
    }
    matchers.delete(id);
    if (compiled.ok) matchers.set(id, compiled.value);
  }
  const set = new RuleSet(matchers);
  return diagnostics.some(isError) ? failure(diagnostics, set) : success(set, diagnostics);
}

const isIterable = (patterns: Patterns): patterns is Iterable<readonly [string, string]> =>
  Symbol.iterator in patterns;
