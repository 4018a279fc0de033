import { floorInstant } from '../time/floor.ts';
import { instant, millisecondsOf } from '../value/instant.ts';
import { isPeriod } from '../value/value.ts';
import { defineFunction, type Parameter, pages } from './definition.ts';

const period: Parameter = { name: 'period', type: 'period', constant: true };

export const bin = defineFunction({
  name: 'bin',
  family: 'datetime',
  summary: 'the start of the period of time that `@timestamp` lies in',
  parameters: [period],
  variants: [[{ name: 'timestamp', type: 'instant' }, period]],
  returns: 'instant',
  undocumented:
    'periods are counted from 1970 in UTC, weeks from Monday, months, quarters and years by the calendar; with an instant before the period it is `datefloor`',
  examples: [
    ['bin(5m)', '2024-01-31 10:15:00.000'],
    ['bin(300s)', '2024-01-31 10:17:00.000'],
    ['bin(1w)', '2024-01-29 00:00:00.000'],
    ['bin(1mo)', '2024-01-01 00:00:00.000'],
  ],
  source: pages.functions,
  evaluate(given, { timestamp }) {
    const [at, length] = given.length > 1 ? given : [timestamp, given[0]];
    const milliseconds = millisecondsOf(at!);
    if (milliseconds === null || !isPeriod(length!)) return null;
    return instant(floorInstant(milliseconds, length));
  },
});
