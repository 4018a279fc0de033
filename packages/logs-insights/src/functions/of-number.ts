import { finite, numberOf } from '../value/coerce.ts';
import { defineFunction, pages, type ScalarFunction } from './definition.ts';

type OfNumber = Pick<ScalarFunction, 'name' | 'summary' | 'examples'> & {
  evaluate(value: number): number;
};

/** A function of one number that gives a number; what is no number has no value. */
export const ofNumber = ({ evaluate, ...said }: OfNumber): ScalarFunction =>
  defineFunction({
    ...said,
    family: 'numeric',
    parameters: [{ name: 'value', type: 'number' }],
    returns: 'number',
    source: pages.functions,
    evaluate([value]) {
      const number = numberOf(value!);
      return number === null ? null : finite(evaluate(number));
    },
  });
