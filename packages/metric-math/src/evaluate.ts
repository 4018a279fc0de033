import {
  type Diagnostic,
  failure,
  isError,
  type Outcome,
  outcomeOf,
  type Span,
} from '@sluice/core';
import type { Call, Node } from './ast.ts';
import { checkResult } from './checks/result.ts';
import { codes } from './codes.ts';
import { isArray, type MathInput } from './input/shape.ts';
import { surroundingsOf } from './input/surroundings.ts';
import type { MetricMathOptions, SeriesType } from './options.ts';
import { printNode } from './print.ts';
import { evaluateNode } from './reference/evaluate-node.ts';
import { scopeOf } from './scope.ts';
import { typeOf } from './types.ts';
import type { Result, Value } from './value.ts';

/**
 * The reference: what an expression comes to over some series, as the guide says it. Ids and types
 * are checked against the series that are given.
 */
export function evaluate(
  node: Node,
  input: MathInput,
  options: MetricMathOptions = {},
): Outcome<Result> {
  const faults: Diagnostic[] = [];
  const ids = options.ids ?? typesIn(input);
  const said: Diagnostic[] = [];
  const type = typeOf(node, scopeOf({ ids }), said);
  const wrong = [...said, ...checkResult(node, type, {})].filter(isError);
  if (wrong.length > 0) return failure(wrong);
  if (node.kind === 'sql') return failure([codes.noRows.at(node.span)]);
  const around = surroundingsOf(input, options, (call) => faults.push(unanswered(call)));
  return resultOf(evaluateNode(node, around), faults);
}

/** The types of the ids of an input. */
export const typesIn = ({ series }: Pick<MathInput, 'series'>): Record<string, SeriesType> =>
  Object.fromEntries(Object.entries(series).map(([id, one]) => [id, isArray(one) ? 'TS[]' : 'TS']));

/** A call whose answer only AWS knows. */
export function unanswered(call: Call): Diagnostic {
  const span: Span = call.nameSpan;
  return call.name === 'SEARCH'
    ? codes.noCatalogue.at(span)
    : codes.notProvided.at(span, call.name, printNode(call));
}

function resultOf(value: Value, faults: readonly Diagnostic[]): Outcome<Result> {
  const isSeries = value.type === 'TS' || value.type === 'TS[]';
  return faults.length > 0 || !isSeries ? failure(faults) : outcomeOf(value, []);
}
