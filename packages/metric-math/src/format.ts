import { failure, type Outcome, success } from '@sluice/core';
import type { MetricMathOptions } from './options.ts';
import { read } from './parse.ts';
import { printNode } from './print.ts';
import { withVerdict } from './verdict.ts';

/** The canonical text, with parentheses wherever AWS does not document the order. */
export function format(text: string, options: MetricMathOptions = {}): Outcome<string> {
  const parsed = read(text, options);
  return parsed.ok
    ? success(printNode(parsed.value))
    : failure(withVerdict(parsed.diagnostics, options));
}
