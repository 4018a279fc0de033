import { failure, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Node } from './ast.ts';
import { check } from './checks.ts';
import type { MetricMathOptions } from './options.ts';
import { read } from './parse.ts';
import { withVerdict } from './verdict.ts';

/**
 * `parse`, then names, types, limits and advice. Errors carry the words of the service, with the
 * id of the query in front where `queryId` gives it.
 */
export function validate(text: string, options: MetricMathOptions = {}): Outcome<Node> {
  const parsed = read(text, options);
  if (!parsed.ok) {
    return failure(withVerdict(parsed.diagnostics, options), parsed.partial);
  }
  const checked = check(text, parsed.value, options);
  const all = [...parsed.diagnostics, ...checked];
  const diagnostics = all.some(isError) ? all.filter(isError) : all;
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(parsed.value, withVerdict(diagnostics, options));
}
