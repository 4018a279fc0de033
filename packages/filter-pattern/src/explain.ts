import { chain, type Explanation, type Outcome, success, unreachable } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { explainJson } from './explain/json.ts';
import { explainSpace } from './explain/space.ts';
import { explainTerms } from './explain/terms.ts';
import type { FilterPatternOptions } from './options.ts';
import { validate } from './validate.ts';

/** What a pattern means; with a message, why it matches or not, condition by condition. */
export function explain(
  text: string,
  message?: string,
  options: FilterPatternOptions = {},
): Outcome<Explanation> {
  return chain(validate(text, options), (pattern) =>
    success(explainPattern(pattern, message, options)),
  );
}

function explainPattern(
  pattern: Pattern,
  message: string | undefined,
  options: FilterPatternOptions,
): Explanation {
  switch (pattern.kind) {
    case 'terms':
      return explainTerms(pattern, message);
    case 'json':
      return explainJson(pattern, message, options);
    case 'space':
      return explainSpace(pattern, message, options);
    default:
      return unreachable(pattern);
  }
}
