import { type Answer, chain, failure, type Outcome, spanOf, success } from '@sluice/core';
import { plainInput } from '../json/plain.ts';
import { codes } from './codes.ts';
import { evaluate } from './evaluate.ts';
import { type AlarmRuleInput, asksForActions, readSuppression } from './input.ts';
import { optionsIn } from './options.ts';
import { type Action, suppressionOf } from './suppression.ts';
import { validate } from './validate.ts';

/**
 * `{states, prior}` gives the state and what makes it so, with `others` those of all; `{suppressor,
 * initial, events}` gives the actions that run, with their times in seconds.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = plainInput(input ?? {});
  if (given === undefined) return failure([codes.inputShape.at(spanOf(0, text.length))]);
  const options = optionsIn(given);
  return chain(validate(text, options), (rule): Outcome<Answer> => {
    if (!asksForActions(given)) {
      return chain(evaluate(rule, given as AlarmRuleInput, options), (found) =>
        success({ ...found }),
      );
    }
    const { input: asked, said } = readSuppression(given, rule.span);
    if (said.length > 0) return failure(said);
    const machine = suppressionOf(asked.suppressor, asked.initial);
    const actions: Action[] = asked.events.flatMap((event) =>
      'who' in event ? machine.change(event) : machine.replace(event),
    );
    actions.push(...machine.advance(Number.POSITIVE_INFINITY));
    return success({ actions });
  });
}
