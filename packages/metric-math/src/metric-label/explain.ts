import { type Clause, chain, type Explanation, type Outcome, success } from '@sluice/core';
import type { Label, Part } from './ast.ts';
import { evaluate } from './evaluate.ts';
import { properties, values } from './names.ts';
import type { LabelInput } from './queries.ts';
import { readQueries } from './read-queries.ts';
import { validate } from './validate.ts';

/** What a label says; with queries, the labels that they get. */
export function explain(text: string, input?: LabelInput): Outcome<Explanation> {
  return chain(validate(text), (label) => {
    const explanation = { summary: summaryOf(label), clauses: label.parts.map(clauseOf) };
    if (input === undefined) return success(explanation);
    return chain(readQueries(input), (queries) =>
      chain(evaluate(label, queries), (labels) =>
        success({
          ...explanation,
          facts: labels.map((value, i) => ({ name: `label ${i + 1}`, value })),
        }),
      ),
    );
  });
}

function summaryOf({ parts }: Label): string {
  if (parts.length === 0) {
    return 'Each series is named by what tells it from the others: namespace, dimensions, metric, statistic, period.';
  }
  const dynamic = parts.filter(({ kind }) => kind !== 'literal');
  if (dynamic.length === 0) return 'Every series has this text as its label.';
  return `A text in which ${dynamic.map(inWords).join(', ')} ${dynamic.length === 1 ? 'is' : 'are'} filled in.`;
}

const clauseOf = (part: Part): Clause => ({ text: inWords(part), span: part.span });

function inWords(part: Part): string {
  switch (part.kind) {
    case 'literal':
      return `the text \`${part.text}\``;
    case 'value':
      return values[part.name];
    case 'property':
      return properties[part.name];
    case 'dimension':
      return `the value of the dimension \`${part.name}\``;
  }
}
