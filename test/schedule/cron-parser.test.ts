import { unwrap } from '@sluice/core';
import { compile } from '@sluice/schedule';
import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdays, wholeFields } from '../support/arbitraries/schedule-peers.ts';

/** What both write alike, in UTC: cron-parser moves runs that the clocks skip, and runs some twice. */
test('the next runs are those of cron-parser, where both read the same', () => {
  fc.assert(
    fc.property(
      fc.tuple(wholeFields, weekdays),
      fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) }),
      ([{ minutes, hours, date, month }, weekday], after) => {
        const isWeekly = weekday.aws !== '?';
        const days = isWeekly ? `? ${month} ${weekday.aws}` : `${date} ${month} ?`;
        const schedule = unwrap(compile(`cron(${minutes} ${hours} ${days} *)`));
        const unix = `${minutes} ${hours} ${isWeekly ? '*' : date} ${month} ${weekday.unix}`;
        const parser = CronExpressionParser.parse(unix, { tz: 'UTC', currentDate: after });
        const theirs = [0, 1, 2].map(() => parser.next().getTime());
        const ours = schedule.between(after + 1, Date.UTC(2199, 0, 1), 3);
        expect({ unix, after, runs: ours }).toEqual({ unix, after, runs: theirs });
      },
    ),
    { numRuns: 200 },
  );
});
