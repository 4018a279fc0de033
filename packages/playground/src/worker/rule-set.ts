import { chain, type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
import { eventPattern } from 'sluice';
import type { RuleSetTask } from './task.ts';

/** The names of the rules that match, for each event in order. */
export interface Matched {
  readonly matches: readonly (readonly string[])[];
}

/**
 * Compiles the rules and matches the events; diagnostics say which rule or event they speak of.
 * An event that cannot be read matches nothing, and the matches of the others are `partial`.
 */
export const matchRuleSet = ({ rules, events }: RuleSetTask): Outcome<Matched> =>
  chain(eventPattern.compileAll(Object.entries(rules)), (set) => {
    const diagnostics: Diagnostic[] = [];
    const matches = events.map((event, i) => {
      const outcome = set.evaluate(event);
      for (const diagnostic of outcome.diagnostics) {
        diagnostics.push({ ...diagnostic, message: `event ${i}: ${diagnostic.message}` });
      }
      return outcome.ok ? outcome.value : [];
    });
    return diagnostics.some(isError)
      ? failure(diagnostics, { matches })
      : success({ matches }, diagnostics);
  });
