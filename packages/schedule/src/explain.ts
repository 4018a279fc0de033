import { chain, type Explanation, type Outcome, success } from '@sluice/core';
import { scheduleOf } from './compile.ts';
import { explainSchedule } from './explain/schedule.ts';
import type { ScheduleOptions } from './options.ts';
import { check } from './validate.ts';

/** What is to be explained beside the text: the runs after an instant. */
export interface ExplainInput {
  readonly after?: number | string;
}

/** When a schedule runs, in words; with an instant, also when next, and what the clocks do to it. */
export function explain(
  text: string,
  input?: ExplainInput,
  options: ScheduleOptions = {},
): Outcome<Explanation> {
  return chain(check(text, options), (checked) =>
    success(explainSchedule(scheduleOf(checked, options), checked.plan, input, options)),
  );
}
