import { floorInstant } from '../time/floor.ts';
import { instant, millisecondsOf } from '../value/instant.ts';
import { isPeriod } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';

export const dateFloor = defineFunction({
  name: 'datefloor',
  aliases: ['date_floor'],
  family: 'datetime',
  summary: 'the start of the period of time that an instant lies in',
  parameters: [
    { name: 'timestamp', type: 'instant' },
    { name: 'period', type: 'period', constant: true },
  ],
  returns: 'instant',
  undocumented:
    'a number is an instant in epoch milliseconds; periods are counted from 1970 in UTC, weeks from Monday, months, quarters and years by the calendar',
  examples: [
    ['datefloor(@timestamp, 1h)', '2024-01-31 10:00:00.000'],
    ['datefloor(fromMillis(-1), 1d)', '1969-12-31 00:00:00.000'],
    ['datefloor(@message, 1h)', null],
  ],
  source: pages.functions,
  evaluate([timestamp, period]) {
    const milliseconds = millisecondsOf(timestamp!);
    if (milliseconds === null || !isPeriod(period!)) return null;
    return instant(floorInstant(milliseconds, period));
  },
});
