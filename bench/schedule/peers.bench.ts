import { unwrap } from '@sluice/core';
import { compile } from '@sluice/schedule';
import aws from 'aws-cron-parser';
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import { type Suite, suite } from '../harness.ts';

/** Minutes, hours, day of month, month, day of week: what all four read alike. */
const bodies: readonly (readonly [string, string, string, string, string])[] = [
  ['*', '*', '*', '*', '?'],
  ['0', '*', '*', '*', '?'],
  ['*/5', '*', '*', '*', '?'],
  ['*/15', '*', '*', '*', '?'],
  ['*/30', '*', '*', '*', '?'],
  ['5,35', '*', '*', '*', '?'],
  ['0', '*/2', '*', '*', '?'],
  ['0', '*/6', '*', '*', '?'],
  ['0', '*/12', '*', '*', '?'],
  ['30', '*/4', '*', '*', '?'],
  ['0', '0', '*', '*', '?'],
  ['0', '12', '*', '*', '?'],
  ['15', '12', '*', '*', '?'],
  ['45', '23', '*', '*', '?'],
  ['0', '6,18', '*', '*', '?'],
  ['0-10', '3', '*', '*', '?'],
  ['0-30', '4', '*', '*', '?'],
  ['0', '8-17', '*', '*', '?'],
  ['*/10', '8-17', '*', '*', '?'],
  ['20', '1-5', '*', '*', '?'],
  ['0', '0', '1', '*', '?'],
  ['0', '0', '15', '*', '?'],
  ['0', '8', '1', '*', '?'],
  ['0', '0', '1,15', '*', '?'],
  ['30', '9', '1-7', '*', '?'],
  ['0', '0', '28', '*', '?'],
  ['0', '0', '10,20', '*', '?'],
  ['0', '12', '5-10', '*', '?'],
  ['0', '0', '1', '1', '?'],
  ['0', '0', '1', '1,7', '?'],
  ['0', '0', '1', '3-6', '?'],
  ['0', '6', '24', '12', '?'],
  ['59', '23', '31', '12', '?'],
  ['0', '0', '1', '1,4,7,10', '?'],
  ['15', '10', '5', '6', '?'],
  ['0', '9', '?', '*', '2-6'],
  ['0', '18', '?', '*', '2-6'],
  ['*/30', '9', '?', '*', '2-6'],
  ['0', '0', '?', '*', '1'],
  ['0', '0', '?', '*', '7'],
  ['0', '2', '?', '*', '7'],
  ['30', '13', '?', '*', '2,4,6'],
  ['0', '10', '?', '*', '3'],
  ['0', '7', '?', '1', '2'],
  ['0', '22', '?', '*', '1,7'],
  ['5', '5', '?', '*', '5'],
  ['0', '0', '?', '6-8', '2'],
  ['0', '20', '?', '12', '6'],
  ['15', '14', '?', '*', '4'],
  ['0', '3', '?', '*', '2-4'],
];

/** Sunday is 1 for AWS and 0 for the others. */
const shifted = (weekday: string) => weekday.replace(/\d/g, (digit) => String(Number(digit) - 1));
const awsText = (body: (typeof bodies)[number]) => `cron(${body.join(' ')} *)`;
const unixText = ([minutes, hours, date, month, weekday]: (typeof bodies)[number]) =>
  [minutes, hours, date, month, shifted(weekday)].join(' ').replace(/\?/g, '*');

const after = Date.UTC(2026, 0, 15, 10, 7, 30);
const indexes = bodies.map((_, i) => i);
const compiled = bodies.map((body) => unwrap(compile(awsText(body))));
const croners = bodies.map((body) => new Cron(unixText(body), { timezone: 'UTC' }));
const parsed = bodies.map((body) => aws.parse(`${body.join(' ')} *`));
const parsers = bodies.map((body) =>
  CronExpressionParser.parse(unixText(body), { tz: 'UTC', currentDate: new Date(after) }),
);
const zoned = bodies.map((body) => unwrap(compile(awsText(body), { timezone: 'Europe/Berlin' })));

const mix: Suite = suite<number>('schedule/next of 50 expressions', indexes, {
  croner: (i) => croners[i]!.nextRun(new Date(after))?.getTime(),
  'cron-parser': (i) => {
    parsers[i]!.reset(new Date(after));
    return parsers[i]!.next().getTime();
  },
  'aws-cron-parser': (i) => aws.next(parsed[i]!, new Date(after))?.getTime(),
  sluice: (i) => compiled[i]!.next(after),
});

const zones: Suite = suite<number>('schedule/next in Europe/Berlin', indexes, {
  croner: (
    (crons) => (i: number) =>
      crons[i]!.nextRun(new Date(after))?.getTime()
  )(bodies.map((body) => new Cron(unixText(body), { timezone: 'Europe/Berlin' }))),
  sluice: (i) => zoned[i]!.next(after),
});

const texts = bodies.map(awsText);
const construction: Suite = suite<number>('schedule/parse, check and compile', indexes, {
  croner: (i) => new Cron(unixText(bodies[i]!), { timezone: 'UTC' }) !== undefined,
  'aws-cron-parser (no check)': (i) => aws.parse(`${bodies[i]!.join(' ')} *`) !== undefined,
  sluice: (i) => compile(texts[i]!).ok,
});

const suites: Suite[] = [mix, zones, construction];

export default suites;
