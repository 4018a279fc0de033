import { strftime } from '../time/strftime.ts';
import { utc, zoneOf } from '../time/zone.ts';
import { textOf } from '../value/coerce.ts';
import { millisecondsOf } from '../value/instant.ts';
import { defineFunction, pages } from './definition.ts';

export const formatDate = defineFunction({
  name: 'formatDate',
  aliases: ['strftime'],
  family: 'datetime',
  summary: 'an instant as text; the pattern is one of `strftime`, not of Java',
  parameters: [
    { name: 'timestamp', type: 'instant' },
    { name: 'pattern', type: 'text', constant: true },
    { name: 'timezone', type: 'text', optional: true, constant: true },
  ],
  returns: 'text',
  undocumented:
    'the time zone is UTC unless given; names are English; a directive that is not known stays as it is; an unknown zone gives no value',
  examples: [
    ['formatDate(@timestamp, "%Y-%m-%d", "UTC")', '2024-01-31'],
    ['strftime(@timestamp, "%d/%b/%Y:%H:%M:%S %z", "Asia/Tokyo")', '31/Jan/2024:19:17:36 +0900'],
    ['formatDate(@timestamp, "yyyy")', 'yyyy'],
    ['formatDate(@timestamp, "%Y", "Nowhere")', null],
  ],
  source: pages.functions,
  evaluate([timestamp, pattern, timezone]) {
    const [milliseconds, format] = [millisecondsOf(timestamp!), textOf(pattern!)];
    const zone = timezone === undefined ? utc : zoneOf(textOf(timezone) ?? '');
    if (milliseconds === null || format === null || zone === undefined) return null;
    return strftime(milliseconds, format, zone);
  },
});
