import {
  defineFunction,
  type Example,
  type FunctionDefinition,
  metricMathPage,
  one,
} from './define.ts';
import { seriesIn, seriesOf, single, slotsOf } from './series.ts';

interface Clock {
  readonly name: string;
  readonly summary: string;
  readonly words: () => string;
  readonly examples: readonly Example[];
  /** From a time in UTC, and the same in epoch seconds. */
  readonly evaluate: (date: Date, seconds: number) => number;
}

/** A function of the time of every period of the range, whether the series has a point or not. */
export const clock = (given: Clock): FunctionDefinition =>
  defineFunction({
    ...given,
    signatures: [{ parameters: [one('series', 'TS')], returns: 'TS' }],
    source: metricMathPage,
    crossAccount: true,
    evaluate([value], { range }) {
      const { period } = seriesIn(value);
      const slots = slotsOf(range, period);
      return single(
        seriesOf(
          period,
          slots.map((slot) => [slot, given.evaluate(new Date(slot * 1000), slot)]),
        ),
      );
    },
  });
