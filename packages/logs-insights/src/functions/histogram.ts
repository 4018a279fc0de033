import { numberOf, printNumber } from '../value/coerce.ts';
import type { ValueMap } from '../value/value.ts';
import { defineAggregate, pages } from './definition.ts';
import { numbersOf, presentIn } from './of-values.ts';

/** So that a query cannot ask for more memory than there is. */
const mostBuckets = 10_000;

export const histogram = defineAggregate({
  name: 'histogram',
  family: 'time series',
  summary: 'how many numbers of a field lie in each of so many ranges of the same width',
  parameters: [
    { name: 'field', type: 'number' },
    { name: 'buckets', type: 'number', constant: true, whole: true, range: [1, mostBuckets] },
  ],
  returns: 'map',
  undocumented:
    'ranges go from the least number to the greatest and are written `[from, to)`, the last `[from, to]`; where all numbers are the same there is one; the order of rows does not matter',
  examples: [
    ['histogram(v, 2)', [0, 1, 5, 10], '{"[0, 5)":2,"[5, 10]":2}'],
    ['histogram(v, 3)', [7, 7], '{"[7, 7]":2}'],
    ['histogram(v, 3)', ['x'], null],
  ],
  source: pages.timeSeries,
  evaluate(rows) {
    const numbers = numbersOf(presentIn(rows));
    const asked = numberOf(rows[0]?.[1] ?? null);
    if (numbers.length === 0 || asked === null || asked < 1 || asked > mostBuckets) return null;
    return counted(numbers, Math.trunc(asked));
  },
});

function counted(numbers: readonly number[], asked: number): ValueMap {
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const greatest = numbers.reduce((a, b) => Math.max(a, b));
  const buckets = least === greatest ? 1 : asked;
  const width = (greatest - least) / buckets;
  const counts = Array<number>(buckets).fill(0);
  for (const number of numbers) {
    const at = width === 0 ? 0 : Math.min(buckets - 1, Math.floor((number - least) / width));
    counts[at]! += 1;
  }
  const edge = (at: number) => printNumber(at === buckets ? greatest : least + at * width);
  return new Map(
    counts.map((count, at) => {
      const end = at === buckets - 1 ? ']' : ')';
      return [`[${edge(at)}, ${edge(at + 1)}${end}`, count] as const;
    }),
  );
}
