import { compile } from '@sluice/schedule';
import { Cron } from 'croner';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);

/** What both dialects write alike: no range that wraps, no step from a value, no `?`. */
const field = (min: number, max: number) => {
  const range = fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 7 }))
    .map(([a, b, step]) => `${Math.min(a, b)}-${Math.max(a, b)}/${step}`);
  const list = fc.array(number(min, max), { minLength: 1, maxLength: 3 }).map(String);
  return fc.oneof(fc.constant('*'), number(min, max), range, list);
};

/** Zones that never put their clocks forward: croner moves runs that such a day loses. */
const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'Asia/Tokyo', 'America/Phoenix');
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);
const dates = fc.oneof(field(1, 28), fc.constantFrom('L', '29', '31', '*'));

test('the next runs are those of croner, where both read the same', () => {
  fc.assert(
    fc.property(
      fc.tuple(field(0, 59), field(0, 23), dates, field(1, 12)),
      zones,
      instants,
      ([minutes, hours, date, month], timezone, after) => {
        fc.pre(!(date.match(/^(29|31)$/) && month !== '*'));
        const text = `${minutes} ${hours} ${date} ${month}`;
        const outcome = compile(`cron(${text} ? *)`, { timezone });
        if (!outcome.ok) throw new Error(text);
        const theirs = new Cron(`${text} *`, { timezone }).nextRuns(3, new Date(after));
        const ours: number[] = [];
        for (let run = outcome.value.next(after); ours.length < 3 && run !== undefined; ) {
          ours.push(run);
          run = outcome.value.next(run);
        }
        expect({ text, timezone, after, runs: ours }).toEqual({
          text,
          timezone,
          after,
          runs: theirs.map(Number),
        });
      },
    ),
    { numRuns: 200 },
  );
});
