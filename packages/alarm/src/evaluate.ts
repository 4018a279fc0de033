import { chain, failure, type Outcome, success } from '@sluice/core';
import type { Alarm } from './ast.ts';
import { codes } from './codes.ts';
import { type AlarmResult, evaluationOf, historyOf } from './evaluation.ts';
import type { AlarmInput } from './input.ts';
import { readQuestion } from './read/input.ts';
import { checkLength } from './read/length.ts';
import { breaches } from './reference/breach.ts';
import { decide } from './reference/decide.ts';
import { timelineOf } from './reference/timeline.ts';
import { settingsOf } from './settings.ts';

/** Periods that the reference goes through: each looks at the whole evaluation range anew. */
const mostPeriods = 20_000;

/** What an alarm makes of values, by the book. */
export function evaluate(alarm: Alarm, input: AlarmInput): Outcome<AlarmResult> {
  const settings = settingsOf(alarm);
  if (typeof settings === 'string') return failure([codes.notHere.at(alarm.span, settings)]);
  return chain(readQuestion(input, settings, alarm.span), (question): Outcome<AlarmResult> => {
    switch (question.kind) {
      case 'value':
        return success({ breaching: breaches(question.value, settings, question.band) });
      case 'values': {
        const window = { ...settings, range: question.slots.length };
        return success(evaluationOf(window, question, decide(window, question.slots)));
      }
      case 'points': {
        const { points, prior, until } = question;
        const long = checkLength(points, until, settings, mostPeriods, alarm.span);
        if (long !== undefined) return failure([long]);
        return success(historyOf(settings, timelineOf(alarm, settings, points, prior, until)));
      }
    }
  });
}
