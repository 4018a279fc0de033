import { parseDateBy } from '../time/parse-date.ts';
import { utc, zoneOf } from '../time/zone.ts';
import { textOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const parseDate = defineFunction({
  name: 'parseDate',
  family: 'datetime',
  summary:
    'the instant that a text says, in epoch milliseconds; the pattern is one of Java’s `DateTimeFormatter`',
  parameters: [
    { name: 'text', type: 'text' },
    { name: 'pattern', type: 'text', constant: true },
    { name: 'timezone', type: 'text', optional: true, constant: true },
  ],
  returns: 'number',
  undocumented:
    'the time zone is UTC unless given, and only counts where the text has none; what the pattern does not ask for is the earliest, but there must be a year; text, patterns and zones that cannot be read have no value',
  examples: [
    ['parseDate("2024-01-31", "yyyy-MM-dd", "UTC")', '1706659200000'],
    ['parseDate("31/Jan/2024:10:17:36 +0200", "dd/MMM/yyyy:HH:mm:ss Z")', '1706689056000'],
    [`parseDate("2024-01-31T10:17:36.789Z", "yyyy-MM-dd'T'HH:mm:ss.SSSX")`, '1706696256789'],
    ['parseDate("2024-07-01 00:00", "yyyy-MM-dd HH:mm", "America/New_York")', '1719806400000'],
    ['parseDate("31.01.2024", "yyyy-MM-dd")', null],
  ],
  source: pages.functions,
  evaluate([value, pattern, timezone]) {
    const [text, format] = [textOf(value!), textOf(pattern!)];
    const zone = timezone === undefined ? utc : zoneOf(textOf(timezone) ?? '');
    if (text === null || format === null || zone === undefined) return null;
    return parseDateBy(text, format, zone);
  },
});
