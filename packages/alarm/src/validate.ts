import { failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Alarm } from './ast.ts';
import { checkAdvice } from './checks/advice.ts';
import { checkExpressions } from './checks/expressions.ts';
import { checkMetricAdvice } from './checks/metric-advice.ts';
import { checkQueries } from './checks/queries.ts';
import { checkSource } from './checks/source.ts';
import { checkThreshold } from './checks/threshold.ts';
import { checkWindows } from './checks/windows.ts';
import { readAlarm } from './read/alarm.ts';
import { withVerdict } from './verdict.ts';

/** `parse`, then every property, their combinations and the limits of the service, then advice. */
export function validate(text: string): Outcome<Alarm> {
  const { alarm, properties, said } = readAlarm(text);
  if (alarm === undefined || properties === undefined) return failure(withVerdict(said));
  const errors = [
    ...said,
    ...checkSource(alarm, properties),
    ...checkThreshold(alarm, properties),
    ...checkQueries(alarm),
    ...checkWindows(alarm),
  ];
  errors.push(...checkExpressions(text, alarm, errors));
  errors.sort((a, b) => a.span.start - b.span.start);
  if (errors.some(isError)) return failure(withVerdict(errors), alarm);
  return outcomeOf(alarm, [...errors, ...checkAdvice(alarm), ...checkMetricAdvice(alarm)]);
}
