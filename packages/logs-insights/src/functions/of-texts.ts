import { textOf } from '../value/coerce.ts';
import type { Value } from '../value/value.ts';
import { defineFunction, type Family, pages, type ScalarFunction } from './definition.ts';

type OfTexts = Omit<
  ScalarFunction,
  'kind' | 'family' | 'parameters' | 'source' | 'evaluate' | 'takesMissing'
> & {
  /** The names of its parameters; `?` after the last where it may be left away. */
  readonly takes: readonly string[];
  readonly family?: Family;
  readonly source?: string;
  evaluate(...texts: readonly string[]): Value;
};

/** A function of texts alone; maps and lists have no text, and so nothing comes of them. */
export const ofTexts = ({ takes, evaluate, ...said }: OfTexts): ScalarFunction =>
  defineFunction({
    family: 'string',
    source: pages.functions,
    ...said,
    parameters: takes.map((name) =>
      name.endsWith('?')
        ? { name: name.slice(0, -1), type: 'text', optional: true }
        : { name, type: 'text' },
    ),
    evaluate(given) {
      const texts = given.map(textOf);
      return texts.includes(null) ? null : evaluate(...(texts as readonly string[]));
    },
  });
