import {
  defineFunction,
  type Example,
  type FunctionDefinition,
  metricMathPage,
  one,
} from './define.ts';
import { each, type Point, pointsOf, withPoints } from './series.ts';

interface Stepwise {
  readonly name: string;
  readonly summary: string;
  readonly inAlarm?: string;
  readonly words: (value: string) => string;
  readonly examples: readonly Example[];
  /** From a point and the one before it that exists; the first point has none and is left out. */
  readonly evaluate: (before: Point, point: Point) => number;
}

/** A function of every point and its predecessor, however long ago that was. */
export const stepwise = (given: Stepwise): FunctionDefinition =>
  defineFunction({
    ...given,
    signatures: [
      { parameters: [one('values', 'TS')], returns: 'TS' },
      { parameters: [one('values', 'TS[]')], returns: 'TS[]' },
    ],
    source: metricMathPage,
    crossAccount: true,
    evaluate: ([value]) =>
      each(value, (series) => {
        const points = pointsOf(series);
        return withPoints(
          series,
          points.slice(1).map((point, i) => [point[0], given.evaluate(points[i]!, point)]),
        );
      }),
  });
