import { message } from '@sluice/core';

/** 9xxx: what is accepted, and perhaps not meant. */
export const adviceMessages = {
  neverFires: message<[why: string]>({
    number: 9001,
    severity: 'warning',
    message: (why) => `it never runs: ${why}`,
    bad: 'cron(0 0 31 2 ? *)',
    good: 'cron(0 0 29 2 ? *)',
  }),
  onlyPast: message<[last: string]>({
    number: 9002,
    severity: 'warning',
    message: (last) => `it never runs again: the last time was ${last}`,
    bad: { text: 'cron(0 0 1 1 ? 2020)', options: { now: '2026-01-01T00:00:00Z' } },
    good: { text: 'cron(0 0 1 1 ? 2030)', options: { now: '2026-01-01T00:00:00Z' } },
  }),
  nameStep: message<[found: string, hint: string]>({
    number: 9003,
    severity: 'warning',
    message: (found) => `the step in \`${found}\` follows a name, and rules may ignore it`,
    hint: (_, hint) => hint,
    bad: 'cron(0 0 1 MAR/4 ? *)',
    good: 'cron(0 0 1 3/4 ? *)',
  }),
  undocumented: message<[found: string, meaning: string]>({
    number: 9004,
    severity: 'warning',
    message: (found, meaning) =>
      `\`${found}\` is accepted, though not documented, and means ${meaning}`,
    hint: 'write what is meant',
    bad: { text: 'cron(0 0 ? * MONDAY *)', options: { profile: 'rule' } },
    good: { text: 'cron(0 0 ? * MON *)', options: { profile: 'rule' } },
  }),
  everySaturday: message({
    number: 9005,
    severity: 'warning',
    message: '`L` as a day of the week is every Saturday, not the last one',
    hint: 'write `7L` for the last Saturday of the month, `SAT` for every one',
    bad: 'cron(0 0 ? * L *)',
    good: 'cron(0 0 ? * 7L *)',
  }),
  looksUnix: message<[found: string, meaning: string, meant: string]>({
    number: 9006,
    severity: 'warning',
    message: (found, meaning) => `\`${found}\` is ${meaning}: AWS counts Sunday as 1`,
    hint: (_, __, meant) => `write \`${meant}\` if those days are meant, or names for these`,
    bad: 'cron(0 9 ? * 1-5 *)',
    good: 'cron(0 9 ? * MON-FRI *)',
  }),
  shortMonths: message<[found: string]>({
    number: 9007,
    severity: 'info',
    message: (found) => `months without a day ${found} are skipped`,
    hint: 'write `L` for the last day of every month',
    bad: 'cron(0 0 31 * ? *)',
    good: 'cron(0 0 L * ? *)',
  }),
  unevenStep: message<[step: number, label: string, gap: number]>({
    number: 9008,
    severity: 'info',
    message: (step, label, gap) =>
      `steps of ${step} begin anew with ${label}: the last gap is ${gap}`,
    bad: 'cron(0/7 * * * ? *)',
    good: 'cron(0/10 * * * ? *)',
  }),
  yearOutside: message({
    number: 9009,
    severity: 'warning',
    message: 'the year lies outside of 1970 to 2199',
    bad: { text: 'cron(0 0 1 1 ? 9999)', options: { profile: 'rule' } },
    good: { text: 'cron(0 0 1 1 ? 2099)', options: { profile: 'rule' } },
  }),
  everyMinute: message({
    number: 9010,
    severity: 'info',
    message: '`*` in the minutes runs every minute of the hours that are given',
    hint: 'write `0` for once an hour',
    bad: 'cron(* 12 * * ? *)',
    good: 'cron(0 12 * * ? *)',
  }),
  fiveFields: message({
    number: 9011,
    severity: 'warning',
    message: 'the year is left out, and not every service takes that',
    hint: 'add `*` as the sixth field',
    bad: 'cron(0 12 * * ?)',
    good: 'cron(0 12 * * ? *)',
  }),
  looseSpace: message({
    number: 9012,
    severity: 'warning',
    message: 'more than one space separates two fields, and rules refuse that',
    hint: 'put exactly one space between fields',
    bad: 'cron(0  12 * * ? *)',
    good: 'cron(0 12 * * ? *)',
  }),
  loosePlural: message<[found: string, meant: string]>({
    number: 9013,
    severity: 'warning',
    message: (found) => `\`${found}\` is taken here, and refused by rules`,
    hint: (_, meant) => `write \`${meant}\``,
    bad: 'rate(1 minutes)',
    good: 'rate(1 minute)',
  }),
  lostSeconds: message<[found: string]>({
    number: 9014,
    severity: 'warning',
    message: (found) => `the seconds \`${found}\` do not count: runs are by the minute`,
    hint: 'leave the seconds out',
    bad: { text: 'cron(30 0 12 * * ? *)', options: { profile: 'ssm' } },
    good: { text: 'cron(0 0 12 * * ? *)', options: { profile: 'ssm' } },
  }),
  extraFields: message<[count: number]>({
    number: 9015,
    severity: 'warning',
    message: (count) =>
      `${count === 1 ? 'a field' : `${count} fields`} too many ${count === 1 ? 'is' : 'are'} not looked at`,
    hint: 'leave out what follows the sixth field',
    bad: { text: 'cron(0 5 ? * * * 2030)', options: { profile: 'backup' } },
    good: { text: 'cron(0 5 ? * * *)', options: { profile: 'backup' } },
  }),
  mixedRange: message<[found: string, hint: string]>({
    number: 9016,
    severity: 'warning',
    message: (found) => `\`${found}\` mixes a name and a number, and rules may refuse that`,
    hint: (_, hint) => hint,
    bad: 'cron(0 9 ? * MON-6 *)',
    good: 'cron(0 9 ? * MON-FRI *)',
  }),
  gapTime: message<[time: string, zone: string]>({
    number: 9017,
    severity: 'warning',
    message: (time, zone) => `${time} is skipped: the clocks in ${zone} never show it`,
    hint: 'write a time that the clocks show on every day',
    bad: {
      text: 'at(2027-03-14T02:30:00)',
      options: { timezone: 'America/New_York' },
    },
    good: {
      text: 'at(2027-03-14T03:30:00)',
      options: { timezone: 'America/New_York' },
    },
  }),
  foldTime: message<[time: string, zone: string, run: string]>({
    number: 9018,
    severity: 'info',
    message: (time, zone, run) =>
      `${time} is shown twice by the clocks in ${zone}: it runs the first time, at ${run}`,
    bad: {
      text: 'at(2026-11-01T01:30:00)',
      options: { timezone: 'America/New_York' },
    },
    good: {
      text: 'at(2026-11-01T02:30:00)',
      options: { timezone: 'America/New_York' },
    },
  }),
  outsideBounds: message({
    number: 9019,
    severity: 'warning',
    message: 'it never runs between `start` and `end`',
    bad: {
      text: 'cron(0 0 1 1 ? *)',
      options: { start: '2026-02-01', end: '2026-03-01' },
    },
    good: {
      text: 'cron(0 0 1 * ? *)',
      options: { start: '2026-02-01', end: '2026-03-01' },
    },
  }),
};
