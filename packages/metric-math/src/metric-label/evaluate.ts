import { type Diagnostic, failure, isError, type Outcome, success } from '@sluice/core';
import type { Label } from './ast.ts';
import { codes } from './codes.ts';
import { parse } from './parse.ts';
import type { LabelInput, LabelQuery } from './queries.ts';
import { automaticLabels } from './reference/automatic.ts';
import { rendered } from './reference/render.ts';

/**
 * The labels of the queries that are returned. A query's own label wins over the one that is
 * given for all; where both are empty the service makes one.
 */
export function evaluate(label: Label, { queries, now }: LabelInput): Outcome<readonly string[]> {
  const faults: Diagnostic[] = [];
  const returned = queries.flatMap((query, i) =>
    query.returnData === false ? [] : [{ query, label: own(query, i, faults) ?? label }],
  );
  if (faults.length > 0) return failure(faults);
  const unnamed = returned.filter(needsDefault).map(({ query }) => query);
  const automatic = automaticLabels(unnamed.filter(({ expression }) => expression === undefined));
  return success(
    returned.map(({ query, label: one }) => {
      const byDefault = automatic.get(query) ?? query.id ?? '';
      if (one.parts.length === 0) return byDefault;
      const text = rendered(one, { query, byDefault, now });
      return isPrefix(query, one) ? `${text} ${byDefault}` : text;
    }),
  );
}

function own({ label = '' }: LabelQuery, i: number, faults: Diagnostic[]): Label | undefined {
  if (label === '') return undefined;
  const parsed = parse(label);
  if (parsed.ok) return parsed.value;
  const { message } = parsed.diagnostics.find(isError)!;
  faults.push(codes.badLabel.at({ start: 0, end: 0 }, `queries[${i}].label`, message));
  return undefined;
}

/** AWS: what a search finds has its own label behind the one of the search, unless that is dynamic. */
const isPrefix = ({ search }: LabelQuery, { parts }: Label): boolean =>
  search === true && parts.every(({ kind }) => kind === 'literal');

/** AWS: queries with a label of their own take no part in what tells the others apart. */
const needsDefault = ({ query, label }: { query: LabelQuery; label: Label }): boolean =>
  label.parts.length === 0 ||
  isPrefix(query, label) ||
  label.parts.some((part) => part.kind === 'value' && part.name === 'LABEL');
