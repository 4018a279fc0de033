import {
  defineFunction,
  type Example,
  type FunctionDefinition,
  metricMathPage,
  one,
} from './define.ts';
import { each, numberIn, pointsOf, scalar, withPoints } from './series.ts';

interface Pointwise {
  readonly name: string;
  readonly summary: string;
  readonly words: (value: string) => string;
  readonly examples: readonly Example[];
  readonly evaluate: (value: number) => number;
}

/** A function of every point alone. */
export const pointwise = (given: Pointwise): FunctionDefinition =>
  defineFunction({
    ...given,
    signatures: [
      { parameters: [one('values', 'TS')], returns: 'TS' },
      { parameters: [one('values', 'TS[]')], returns: 'TS[]' },
      {
        parameters: [one('value', 'S')],
        returns: 'S',
        undocumented: [`\`${given.name}\` of a number`, 'taken as the number that it gives'],
      },
    ],
    source: metricMathPage,
    crossAccount: true,
    evaluate([value]) {
      if (value?.type === 'S') {
        const number = numberIn(value);
        return scalar(number === undefined ? undefined : given.evaluate(number));
      }
      return each(value, (series) =>
        withPoints(
          series,
          pointsOf(series).map(([time, number]) => [time, given.evaluate(number)]),
        ),
      );
    },
  });
