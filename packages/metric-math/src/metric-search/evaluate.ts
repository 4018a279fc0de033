import { type Outcome, success } from '@sluice/core';
import type { Condition, Name, Schema, Search, Value } from './ast.ts';
import { fieldOf } from './field.ts';
import type { Metric } from './metric.ts';
import { accountIn, type SearchOptions } from './options.ts';
import { holdsWords } from './reference/holds-words.ts';
import { splitWords } from './reference/split-words.ts';

/** What is searched. */
export interface SearchInput {
  readonly metrics: readonly Metric[];
}

/** The reference: the metrics that a search finds, in the order in which they were given. */
export function evaluate(
  node: Search,
  { metrics }: SearchInput,
  options: SearchOptions = {},
): Outcome<readonly Metric[]> {
  return success(metrics.filter((metric) => isFound(node, metric, options)));
}

/** Whether one metric is found. */
export const isFound = (
  { schema, condition }: Search,
  metric: Metric,
  options: SearchOptions,
): boolean =>
  (schema === undefined || hasSchema(metric, schema)) &&
  (condition === undefined || holds(condition, metric, options));

/** The names are a set: order and repetition mean nothing. */
export function hasSchema({ namespace, dimensions }: Metric, schema: Schema): boolean {
  const wanted = new Set(schema.dimensions.map(({ text }) => text));
  const names = Object.keys(dimensions);
  return (
    namespace === schema.namespace.text &&
    names.length === wanted.size &&
    names.every((name) => wanted.has(name))
  );
}

export function holds(
  node: Condition,
  metric: Metric,
  options: SearchOptions,
  designator?: Name,
): boolean {
  switch (node.kind) {
    case 'and':
      return node.operands.every((each) => holds(each, metric, options, designator));
    case 'or':
      return node.operands.some((each) => holds(each, metric, options, designator));
    case 'not':
      return !holds(node.operand, metric, options, designator);
    case 'within':
      return holds(node.operand, metric, options, node.designator);
    case 'term':
      return fieldsOf(metric, node.designator ?? designator, options).some((field) =>
        fits(field, node.value, node.designator ?? designator, options),
      );
  }
}

/** The texts in which a term is looked for. */
export function fieldsOf(
  { namespace, metricName, dimensions, accountId }: Metric,
  designator: Name | undefined,
  options: SearchOptions,
): readonly string[] {
  const field = fieldOf(designator);
  switch (field.kind) {
    case 'anywhere':
      return [namespace, metricName, ...Object.keys(dimensions), ...Object.values(dimensions)];
    case 'namespace':
      return [namespace];
    case 'metric-name':
      return [metricName];
    case 'account':
      return [accountId ?? accountIn(options)];
    case 'dimension':
      return Object.hasOwn(dimensions, field.name) ? [dimensions[field.name]!] : [];
  }
}

/** Quoted, the whole field must be equal; an account always. */
export function fits(
  field: string,
  { text, exact }: Value,
  designator: Name | undefined,
  options: SearchOptions,
): boolean {
  if (fieldOf(designator).kind === 'account') {
    return field === (text === 'LOCAL' ? accountIn(options) : text);
  }
  return exact ? field === text : holdsWords(splitWords(field), splitWords(text));
}
