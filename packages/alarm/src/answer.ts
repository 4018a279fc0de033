import { type Answer, chain, failure, type Outcome, spanOf, success } from '@sluice/core';
import type { Alarm } from './ast.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { AlarmInput } from './input.ts';
import { plainInput } from './json/plain.ts';
import { parse } from './parse.ts';
import { validate } from './validate.ts';

/**
 * `{value, band}` tells whether one value breaches, which needs no more of the alarm than its
 * operator and its threshold; `{values, …}` gives one evaluation, `{points, …}` a whole series. An
 * input of none of these only validates.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given: AlarmInput | undefined = plainInput(input ?? {});
  if (given === undefined) return failure([codes.inputShape.at(spanOf(0, text.length))]);
  const has = (key: keyof AlarmInput) => Object.hasOwn(given, key);
  if (has('points')) {
    return chain(compile(text), (program) => plain(program.run(given)));
  }
  if (has('values')) return chain(validate(text), (alarm) => plain(evaluate(alarm, given)));
  if (has('value')) return breach(text, given);
  return chain(validate(text), () => success({ valid: true }));
}

const plain = (outcome: Outcome<object>): Outcome<Answer> =>
  chain(outcome, (value) => success({ ...value }));

function breach(text: string, given: AlarmInput): Outcome<Answer> {
  const parsed = parse(text);
  if (!parsed.ok) return failure(parsed.diagnostics);
  const { comparison, threshold, span, places, json } = parsed.value;
  const validated = validate(text);
  const bare: Alarm = {
    kind: 'alarm',
    source: { kind: 'metric', dimensions: [], period: 60 },
    ...(comparison && { comparison }),
    ...(threshold !== undefined && { threshold }),
    evaluationPeriods: 1,
    actionsEnabled: false,
    actions: { OK: [], ALARM: [], INSUFFICIENT_DATA: [] },
    computed: [],
    places,
    json,
    span,
  };
  const outcome = plain(evaluate(bare, given));
  return outcome.ok || validated.ok
    ? outcome
    : failure([...validated.diagnostics, ...outcome.diagnostics]);
}
