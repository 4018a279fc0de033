import { failure, type Outcome, success } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { codes } from './codes.ts';
import { type EventInput, maxChoices } from './event/event.ts';
import { expand } from './expand.ts';
import type { Options } from './options.ts';
import { entersKey } from './reference/key.ts';
import { readFields } from './reference/read.ts';
import { walk } from './reference/walk.ts';

/**
 * Whether an event matches: the reference, one sentence of the language after the other. The
 * pattern must be a valid one. An event that is no JSON object is a diagnostic (5xxx).
 */
export function evaluate(
  pattern: Pattern,
  event: EventInput,
  options: Options = {},
): Outcome<boolean> {
  return evaluatorOf(pattern, options)(event);
}

/** The same for many events of one pattern. */
export function evaluatorOf(
  pattern: Pattern,
  options: Options = {},
): (event: EventInput) => Outcome<boolean> {
  const quirks = options.quirks ?? true;
  const rules = expand(pattern, { quirks });
  const wanted = new Set(rules.flatMap((rule) => [...rule.keys()]));
  const enters = quirks ? entersKey(wanted) : () => true;
  return (event) => {
    const read = readFields(event, { wanted, enters });
    if (!read.ok) return failure(read.diagnostics);
    let exhausted = false;
    for (const rule of rules) {
      const walked = walk(rule, read.value, quirks, maxChoices);
      if (walked.matches) return success(true);
      exhausted ||= walked.exhausted;
    }
    if (!exhausted) return success(false);
    return failure([codes.tooManyWays.at(pattern.span, maxChoices)]);
  };
}
