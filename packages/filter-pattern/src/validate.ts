import { type Outcome, outcomeOf } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { checkAdvice } from './checks/advice.ts';
import { checkLimits } from './checks/limits.ts';
import type { FilterPatternOptions } from './options.ts';
import { read } from './parse.ts';
import { withVerdict } from './verdict.ts';

/** `parse`, then the service's limits, then advice. */
export function validate(text: string, options: FilterPatternOptions = {}): Outcome<Pattern> {
  const parsed = read(text);
  const pattern = parsed.ok ? parsed.value : parsed.partial;
  if (pattern === undefined) {
    return { ok: false, diagnostics: withVerdict(text, parsed.diagnostics, options.api) };
  }
  const limits = checkLimits(pattern, text);
  const refused = !parsed.ok || limits.length > 0;
  const advice = refused ? [] : checkAdvice(pattern, text, options);
  const diagnostics = [...parsed.diagnostics, ...limits, ...advice];
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return outcomeOf(pattern, withVerdict(text, diagnostics, options.api));
}
