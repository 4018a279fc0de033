import { failure, type Outcome, outcomeOf } from '@sluice/core';
import type { Alarm } from './ast.ts';
import { readAlarm } from './read/alarm.ts';

/**
 * Reads a metric alarm: the parameters of `PutMetricAlarm` as JSON, the properties of
 * `AWS::CloudWatch::Alarm`, or the whole resource. Says only what keeps the text from being read.
 */
export function parse(text: string): Outcome<Alarm> {
  const { alarm, said } = readAlarm(text);
  const faults = said.filter(({ code }) => /^AL[12]/.test(code));
  return alarm === undefined ? failure(faults) : outcomeOf(alarm, faults);
}
