import { millisecondsOf as lengths } from '../grammar/literals.ts';
import { finite, numberOf } from '../value/coerce.ts';
import { isPeriod } from '../value/value.ts';
import { defineAggregate, pages } from './definition.ts';
import { inTime } from './in-time.ts';

export const rate = defineAggregate({
  name: 'rate',
  family: 'time series',
  summary: 'how much the numbers of a field change in an interval of time',
  parameters: [
    { name: 'field', type: 'number' },
    { name: 'interval', type: 'period', constant: true },
  ],
  returns: 'number',
  undocumented:
    'the last number less the first, by the time between them; of several at the same time, the first of the first row and the last of the last row; with one time there is none; a month has 30 days here, a quarter 91, a year 365, and no unit is capped',
  examples: [
    ['rate(v, 1s)', [10, 25, 40], '15'],
    ['rate(v, 1m)', [10, 'x', 40], '900'],
    ['rate(v, 3s)', [1, 1, 2], '1.5'],
    ['rate(v, 1s)', [10], null],
  ],
  source: pages.timeSeries,
  evaluate(rows, around) {
    const interval = rows[0]?.[1] ?? null;
    const numbers = inTime(rows, around).filter(({ value }) => numberOf(value) !== null);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (!isPeriod(interval) || first === undefined || last === undefined) return null;
    const change = numberOf(last.value)! - numberOf(first.value)!;
    return finite((change * interval.count * lengths[interval.unit]) / (last.at - first.at));
  },
});
