import { unwrap } from '@sluice/core';
import { compile } from '@sluice/schedule';
import { Cron } from 'croner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdays, wholeFields } from '../support/arbitraries/schedule-peers.ts';

/** Zones that never put their clocks forward: croner moves runs that such a day loses. */
const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'Asia/Tokyo', 'America/Phoenix');
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);

/** The same in both, and written otherwise: `#` and `L` of a weekday. */
const special = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom('#1', '#2', '#4', 'L'))
  .map(([day, which]) => ({
    aws: `${day + 1}${which}`,
    unix: `${day}#${which}`.replace('##', '#'),
  }));

test('the next runs are those of croner, where both read the same', () => {
  fc.assert(
    fc.property(
      wholeFields,
      fc.oneof({ weight: 3, arbitrary: weekdays }, { weight: 1, arbitrary: special }),
      zones,
      instants,
      ({ minutes, hours, date, month }, weekday, timezone, after) => {
        const isWeekly = weekday.aws !== '?';
        const days = isWeekly ? `? ${month} ${weekday.aws}` : `${date} ${month} ?`;
        const unix = `${minutes} ${hours} ${isWeekly ? '*' : date} ${month} ${weekday.unix}`;
        const schedule = unwrap(compile(`cron(${minutes} ${hours} ${days} *)`, { timezone }));
        const theirs = new Cron(unix, { timezone }).nextRuns(3, new Date(after)).map(Number);
        const ours = schedule.between(after + 1, Date.UTC(2199, 0, 1), 3);
        expect({ unix, timezone, after, runs: ours }).toEqual({
          unix,
          timezone,
          after,
          runs: theirs,
        });
      },
    ),
    { numRuns: 300 },
  );
});
