import { numberOf } from '../value/coerce.ts';
import { defineAggregate, pages } from './definition.ts';
import { presentIn } from './of-values.ts';
import { percentileOf } from './rank.ts';

export const pct = defineAggregate({
  name: 'pct',
  family: 'aggregate',
  summary: 'the value of a field that so many percent of its values are not above',
  parameters: [
    { name: 'field', type: 'number' },
    { name: 'percent', type: 'number', constant: true, range: [0, 100] },
  ],
  returns: 'any',
  undocumented:
    'always a value that there is: the one of the nearest rank, and of equal numbers the one that is written first by code point, whatever the order of rows; values that are no numbers are left out',
  examples: [
    ['pct(v, 50)', [4, 1, 3, 2], '2'],
    ['pct(v, 90)', [4, 1, 3, 2], '4'],
    ['pct(v, 0)', [4, 1, 'x'], '1'],
    ['pct(v, 50)', ['7', '07'], '07'],
    ['pct(v, 99.9)', [null], null],
  ],
  source: pages.stats,
  evaluate(rows) {
    const percent = numberOf(rows[0]?.[1] ?? null);
    return percent === null ? null : percentileOf(presentIn(rows), percent);
  },
});
