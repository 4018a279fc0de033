import {
  type Clause,
  chain,
  type Explanation,
  type Fact,
  failure,
  type Outcome,
  success,
} from '@sluice/core';
import type { Alarm } from './ast.ts';
import { codes } from './codes.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, History } from './evaluation.ts';
import { clausesOf } from './explain/clauses.ts';
import { slotClauses } from './explain/slots.ts';
import { summaryOf } from './explain/summary.ts';
import type { AlarmInput } from './input.ts';
import { plainInput } from './json/plain.ts';
import { readQuestion } from './read/input.ts';
import { settingsOf } from './settings.ts';
import { validate } from './validate.ts';

/** An alarm in words; with values (as JSON text, too), why it is in its state, period by period. */
export function explain(text: string, given?: AlarmInput | string): Outcome<Explanation> {
  return chain(validate(text), (alarm): Outcome<Explanation> => {
    const input: AlarmInput | undefined = plainInput(given ?? {});
    if (input === undefined) return failure([codes.inputShape.at(alarm.span)]);
    const explained: Explanation = { summary: summaryOf(alarm), clauses: clausesOf(alarm) };
    const asked = (input.values ?? input.points ?? input.value) !== undefined;
    if (!asked) return success(explained);
    return chain(evaluate(alarm, input), (result): Outcome<Explanation> => {
      if ('breaching' in result) return success({ ...explained, matches: result.breaching });
      if ('transitions' in result) {
        return success({
          ...explained,
          matches: result.state === 'ALARM',
          facts: ofSeries(result),
        });
      }
      return success({
        ...explained,
        clauses: [...explained.clauses, ...ofEvaluation(alarm, input)],
        matches: result.state === 'ALARM',
        facts: factsOf(result),
      });
    });
  });
}

function ofEvaluation(alarm: Alarm, input: AlarmInput): readonly Clause[] {
  const settings = settingsOf(alarm);
  if (typeof settings === 'string') return [];
  const question = readQuestion(input, settings, alarm.span);
  return question.ok && question.value.kind === 'values'
    ? slotClauses({ ...settings, range: question.value.slots.length }, question.value, alarm.span)
    : [];
}

const factsOf = ({ state, stateReason }: Evaluation): Fact[] => [
  { name: 'state', value: state === 'KEEP' ? 'as it was' : state },
  ...(stateReason === undefined ? [] : [{ name: 'reason', value: stateReason }]),
];

const ofSeries = ({ state, periods, transitions }: History): Fact[] => [
  { name: 'state', value: state },
  { name: 'periods', value: String(periods) },
  ...transitions.map(({ time, from, to, reason }) => ({
    name: time,
    value: `${from} → ${to}: ${reason}`,
  })),
];
