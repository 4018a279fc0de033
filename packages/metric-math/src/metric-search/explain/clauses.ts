import type { Clause } from '@sluice/core';
import type { Condition, Name, Schema, Search } from '../ast.ts';
import { hasSchema, holds } from '../evaluate.ts';
import type { Metric } from '../metric.ts';
import type { SearchOptions } from '../options.ts';
import { conjunctsOf } from '../walk.ts';
import { foundIn, nearSchema, nearTerm } from './near.ts';
import { conditionPhrase, schemaPhrase } from './words.ts';

/** What must all hold of a metric that is found, each told of these metrics. */
export function clausesOf(
  { schema, condition }: Search,
  metrics: readonly Metric[] | undefined,
  options: SearchOptions,
): readonly Clause[] {
  return [
    ...(schema === undefined ? [] : [schemaClause(schema, metrics)]),
    ...conjunctsOf(condition).map((each) => conditionClause(each, metrics, options)),
  ];
}

function schemaClause(schema: Schema, metrics: readonly Metric[] | undefined): Clause {
  const said = { text: schemaPhrase(schema), span: schema.span };
  if (metrics === undefined) return said;
  const [metric] = metrics;
  if (metrics.length !== 1 || metric === undefined) {
    return { ...said, found: share(metrics, (each) => hasSchema(each, schema)) };
  }
  const nearest = nearSchema(metric, schema);
  return { ...said, holds: nearest === undefined, ...(nearest !== undefined && { nearest }) };
}

function conditionClause(
  node: Condition,
  metrics: readonly Metric[] | undefined,
  options: SearchOptions,
  designator?: Name,
): Clause {
  const inner = innerOf(node, designator).map(([each, name]) =>
    conditionClause(each, metrics, options, name),
  );
  const said = {
    text: inner.length > 0 ? heading(node) : conditionPhrase(node, designator),
    span: node.span,
    ...(inner.length > 0 && { clauses: inner }),
  };
  if (metrics === undefined) return said;
  const test = (metric: Metric) => holds(node, metric, options, designator);
  const [metric] = metrics;
  if (metrics.length !== 1 || metric === undefined) return { ...said, found: share(metrics, test) };
  return {
    ...said,
    holds: test(metric),
    ...(inner.length === 0 && told(node, metric, options, designator)),
  };
}

/** What a term found, and how near it came. */
function told(
  node: Condition,
  metric: Metric,
  options: SearchOptions,
  designator: Name | undefined,
): Pick<Clause, 'found' | 'nearest'> {
  const term = node.kind === 'not' ? node.operand : node;
  if (term.kind !== 'term') return {};
  const name = term.designator ?? designator;
  const found = foundIn(metric, term.value, name, options);
  if (node.kind === 'not' || holds(node, metric, options, designator)) return { found };
  const nearest = nearTerm(metric, term.value, name, options);
  return { found, ...(nearest !== undefined && { nearest }) };
}

/** The parts of a condition that are told one by one. */
function innerOf(
  node: Condition,
  designator: Name | undefined,
): (readonly [Condition, Name | undefined])[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.map((each) => [each, designator]);
    case 'within':
      return innerOf(node.operand, node.designator);
    case 'not':
      return node.operand.kind === 'term' ? [] : [[node.operand, designator]];
    default:
      return [];
  }
}

function heading(node: Condition): string {
  if (node.kind === 'within') return heading(node.operand);
  if (node.kind === 'not') return 'this does not hold';
  return node.kind === 'and' ? 'all of these hold' : 'one of these holds';
}

const share = (metrics: readonly Metric[], test: (metric: Metric) => boolean): string =>
  `${metrics.filter(test).length} of ${metrics.length} metrics`;
