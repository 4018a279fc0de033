import { message } from '@sluice/core';
import { alarmText } from '../examples.ts';

const clock = (timezone: string, changes: object = {}) =>
  alarmText({
    Period: 86_400,
    EvaluationWindow: { WallClockWindow: { Timezone: timezone } },
    ...changes,
  });
const promql = (changes: object = {}) =>
  JSON.stringify({
    AlarmName: 'high',
    EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0', PendingPeriod: 60 } },
    EvaluationInterval: 60,
    ...changes,
  });

/** 3xxx: periods, windows, and alarms by PromQL. */
export const windowMessages = {
  period: message<[found: number, hint: string]>({
    number: 3040,
    severity: 'error',
    message: (found) => `${found} seconds is no period of an alarm`,
    hint: (_, hint) => hint,
    aws: 'Period must be 10, 20, 30 or a multiple of 60',
    bad: alarmText({ Period: 45 }),
    good: alarmText({ Period: 30 }),
  }),
  noPeriod: message({
    number: 3041,
    severity: 'error',
    message: 'no period is given',
    hint: 'add `Period` in seconds',
    aws: 'Period must not be null',
    bad: alarmText({ Period: undefined }),
    good: alarmText(),
  }),
  timezone: message<[found: string]>({
    number: 3042,
    severity: 'error',
    message: (found) => `\`${found}\` is no time zone`,
    hint: 'write an IANA name such as `Europe/Berlin`, or an offset of whole five minutes such as `+05:30`',
    bad: clock('Mars/Olympus'),
    good: clock('Europe/Berlin'),
  }),
  clockPeriod: message<[found: number, near: number]>({
    number: 3043,
    severity: 'error',
    message: (found) => `no clock has periods of ${found} seconds`,
    hint: 'write 60, 300, 3600, 86400 or 604800, or leave `WallClockWindow` out',
    bad: clock('UTC', { Period: 120 }),
    good: clock('UTC', { Period: 300 }),
  }),
  window: message<[count: number]>({
    number: 3044,
    severity: 'error',
    message: (count) => `${count === 0 ? 'no kind' : 'more than one kind'} of window is given`,
    hint: 'write `SlidingWindow` or `WallClockWindow`',
    bad: alarmText({ EvaluationWindow: { SlidingWindow: {}, WallClockWindow: {} } }),
    good: alarmText({ EvaluationWindow: { SlidingWindow: {} } }),
  }),
  promqlOnly: message<[where: string]>({
    number: 3045,
    severity: 'error',
    message: (where) => `\`${where}\` means nothing to an alarm by PromQL`,
    hint: (where) => `remove \`${where}\``,
    bad: promql({ TreatMissingData: 'ignore' }),
    good: promql(),
  }),
  noCriteria: message({
    number: 3046,
    severity: 'error',
    message: 'no criteria are given',
    hint: 'add `PromQLCriteria` with a `Query`',
    bad: promql({ EvaluationCriteria: {} }),
    good: promql(),
  }),
  interval: message<[found: number]>({
    number: 3047,
    severity: 'error',
    message: (found) => `${found} seconds is no interval of evaluation`,
    hint: 'write 10, 20, 30, or a multiple of 60 up to 3600',
    bad: promql({ EvaluationInterval: 90 }),
    good: promql({ EvaluationInterval: 120 }),
  }),
  idleInterval: message({
    number: 3048,
    severity: 'error',
    message: '`EvaluationInterval` is for alarms by PromQL alone',
    hint: 'remove it: metrics are evaluated by their period',
    bad: alarmText({ EvaluationInterval: 60 }),
    good: promql(),
  }),
};
