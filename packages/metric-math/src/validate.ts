import { type Diagnostic, failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Node } from './ast.ts';
import { isCall } from './checks/limits.ts';
import { unknownFunction } from './checks/unknown-function.ts';
import { check } from './checks.ts';
import { functions } from './functions/index.ts';
import type { MetricMathOptions } from './options.ts';
import { read } from './parse.ts';
import { withVerdict } from './verdict.ts';
import { nodesOf } from './walk.ts';

/**
 * `parse`, then names, types, limits and advice. Errors carry the words of the service, with the
 * id of the query in front where `queryId` gives it.
 */
export function validate(text: string, options: MetricMathOptions = {}): Outcome<Node> {
  const parsed = read(text, options);
  const node = parsed.ok ? parsed.value : parsed.partial;
  if (node === undefined) return failure(withVerdict(parsed.diagnostics, options));
  const checked = parsed.ok ? check(text, node, options) : unknownFunctionsIn(node);
  const all = [...parsed.diagnostics, ...checked];
  const diagnostics = all.some(isError) ? all.filter(isError) : all;
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(node, withVerdict(diagnostics, options));
}

/** All that is sure about a tree of which a part could not be read. */
const unknownFunctionsIn = (node: Node): Diagnostic[] =>
  [...nodesOf(node)]
    .filter(isCall)
    .filter(({ name }) => !functions.has(name))
    .map(unknownFunction);
