import { ceilInstant } from '../time/floor.ts';
import { instant, millisecondsOf } from '../value/instant.ts';
import { isPeriod } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';

export const dateCeil = defineFunction({
  name: 'dateceil',
  aliases: ['date_ceil'],
  family: 'datetime',
  summary: 'the end of the period of time that an instant lies in',
  parameters: [
    { name: 'timestamp', type: 'instant' },
    { name: 'period', type: 'period', constant: true },
  ],
  returns: 'instant',
  undocumented: 'an instant at which a period begins stays; periods are counted as by `datefloor`',
  examples: [
    ['dateceil(@timestamp, 1h)', '2024-01-31 11:00:00.000'],
    ['dateceil(fromMillis(3600000), 1h)', '1970-01-01 01:00:00.000'],
    ['dateceil(@timestamp, 1mo)', '2024-02-01 00:00:00.000'],
  ],
  source: pages.functions,
  evaluate([timestamp, period]) {
    const milliseconds = millisecondsOf(timestamp!);
    if (milliseconds === null || !isPeriod(period!)) return null;
    return instant(ceilInstant(milliseconds, period));
  },
});
