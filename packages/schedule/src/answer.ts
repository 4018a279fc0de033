import { type Answer, chain, failure, type Outcome, success } from '@sluice/core';
import { checkInstant } from './checks/input.ts';
import { compile, type Schedule } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { formatInstant, readInstant } from './instant.ts';
import { optionsIn } from './options.ts';

/** So many runs are listed where no `count` is given. */
const usual = 20;
const most = 1000;

/**
 * `{after}` gives `next`, `{before}` gives `prev` (both exclusive), `{from, to}` the runs between
 * them by the reference; lists of ISO 8601 instants, `exhausted` where no more come after those.
 * `until` is the latest instant of each next run, where there is a flexible window or a duration.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  const options = optionsIn(given);
  return chain(compile(text, options), (schedule) => {
    const keys = ['after', 'before', 'from', 'to'] as const;
    const wrong = keys.flatMap((key) => checkInstant(text, key, valueIn(given, key)));
    if (wrong.length > 0) return failure(wrong);
    const [after, before, from, to] = keys.map((key) => readInstant(valueIn(given, key)));
    if (from !== undefined && to !== undefined) {
      return chain(evaluate(schedule.node, { from, to }, options), (runs) =>
        success({ runs: runs.map(formatInstant) }),
      );
    }
    return success(listed(schedule, after, before, countIn(given)));
  });
}

const valueIn = (input: object, key: string): unknown =>
  Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;

function countIn(input: object): number {
  const count = valueIn(input, 'count');
  return typeof count === 'number' && count >= 1 ? Math.min(Math.floor(count), most) : usual;
}

function listed(
  schedule: Schedule,
  after: number | undefined,
  before: number | undefined,
  count: number,
): Answer {
  const period = schedule.period === undefined ? {} : { period_minutes: schedule.period / 60_000 };
  if (schedule.period !== undefined && schedule.bounds.anchor === undefined) return period;
  const forwards = after === undefined ? undefined : follow(schedule.next, after, count);
  const backwards = before === undefined ? undefined : follow(schedule.previous, before, count);
  const lasting = schedule.window + schedule.duration;
  const ended = [forwards, backwards].find((one) => one !== undefined);
  return {
    ...period,
    ...(forwards && { next: forwards.runs }),
    ...(forwards && lasting > 0 && { until: forwards.runs.map((run) => later(run, lasting)) }),
    ...(backwards && { prev: backwards.runs }),
    ...(ended && { exhausted: ended.exhausted }),
  };
}

const later = (run: string, by: number) => formatInstant(Date.parse(run) + by);

function follow(step: Schedule['next'], from: number, count: number) {
  const runs: string[] = [];
  let run = step(from);
  for (; run !== undefined && runs.length < count; run = step(run)) runs.push(formatInstant(run));
  return { runs, exhausted: run === undefined };
}
