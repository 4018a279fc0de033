import { chain, type Explanation, failure, type Outcome, success } from '@sluice/core';
import { plainInput } from '../json/plain.ts';
import { codes } from './codes.ts';
import { decide } from './decide/decide.ts';
import { evaluate } from './evaluate.ts';
import { clauseOf } from './explain/clauses.ts';
import { factsOf } from './explain/facts.ts';
import { sentenceOf } from './explain/words.ts';
import { type AlarmRuleInput, readStates } from './input.ts';
import type { AlarmRuleOptions } from './options.ts';
import { lookIn } from './reference.ts';
import { validate } from './validate.ts';

/** When a composite alarm is in ALARM, in words; with states of its children, why it is or is not. */
export function explain(
  text: string,
  given?: AlarmRuleInput | string,
  options: AlarmRuleOptions = {},
): Outcome<Explanation> {
  return chain(validate(text, options), (rule): Outcome<Explanation> => {
    const input: AlarmRuleInput | undefined = plainInput(given ?? {});
    if (input === undefined) return failure([codes.inputShape.at(rule.span)]);
    const decision = decide(rule);
    const facts = decision === undefined ? [] : factsOf(decision);
    const summary = sentenceOf(rule, decision);
    if (input.states === undefined) {
      return success({ summary, clauses: [clauseOf(rule, text)], facts });
    }
    return chain(evaluate(rule, input, { ...options, others: undefined }), (found) => {
      const maps = (['states', 'prior'] as const).map((key) => readStates(input, key, rule.span));
      const look = lookIn(...maps.map(({ states }) => states));
      const by = found.triggeringAlarms;
      const because = by.length === 0 ? [] : [{ name: 'because of', value: by.join(', ') }];
      return success({
        summary,
        clauses: [clauseOf(rule, text, look)],
        matches: found.state === 'ALARM',
        facts: [{ name: 'state', value: found.state }, ...because, ...facts],
      });
    });
  });
}
