import { chain, type Explanation, type Fact, type Outcome, success } from '@sluice/core';
import type { Statistic } from './ast.ts';
import { evaluate } from './evaluate.ts';
import { rangeOf, textOf } from './format.ts';
import type { StatisticOptions } from './options.ts';
import { readSamples } from './read-samples.ts';
import type { Samples } from './samples.ts';
import { validate } from './validate.ts';
import { inWords } from './words.ts';

/** What a statistic says about the samples of a period; with samples, also what it comes to. */
export function explain(
  text: string,
  input?: Samples,
  options: StatisticOptions = {},
): Outcome<Explanation> {
  return chain(validate(text, options), (node): Outcome<Explanation> => {
    const explanation = {
      summary: inWords(node),
      clauses: [{ text: inWords(node), span: node.span }],
      facts: factsOf(node),
    };
    return chain(readSamples(input), (samples) => {
      if (samples === undefined) return success(explanation);
      return chain(evaluate(node, samples), (value) =>
        success({ ...explanation, facts: [...explanation.facts, valueOf(value)] }),
      );
    });
  });
}

const valueOf = (value: number | null): Fact => ({
  name: 'value',
  value: value === null ? 'no point' : String(value),
});

function factsOf(node: Statistic): Fact[] {
  const facts: Fact[] = [{ name: 'canonical', value: textOf(node) }];
  if (node.kind === 'trim' && node.spelling !== 'range') {
    facts.push({ name: 'in full', value: rangeOf(node) });
  }
  if (node.kind === 'percentile' || node.kind === 'trim') {
    facts.push({
      name: 'needs',
      value: 'single values, none of them negative; a statistic set only of equal values',
    });
  }
  return facts;
}
