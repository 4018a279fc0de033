import { type Outcome, success, unreachable } from '@sluice/core';
import type { Pattern } from './ast.ts';
import type { FilterPatternOptions } from './options.ts';
import { comparesToken } from './reference/compare.ts';
import { holdsForJson } from './reference/json.ts';
import { bind, holdsFor } from './reference/space.ts';
import { holdTerms } from './reference/terms.ts';

/** What the service answers for one message. */
export interface Result {
  readonly matches: boolean;
  /** Where it matches: the fields of a space-delimited pattern by `$name` or `$1`, else nothing. */
  readonly extracted?: Readonly<Record<string, string>>;
}

/** The reference: what a pattern means for the text of one log event. */
export function evaluate(
  pattern: Pattern,
  message: string,
  options: FilterPatternOptions = {},
): Outcome<Result> {
  return success(evaluatePattern(pattern, message, options));
}

/** `evaluate` for those who need no outcome: a message that is a text is never wrong. */
export function evaluatePattern(
  pattern: Pattern,
  message: string,
  options: FilterPatternOptions = {},
): Result {
  switch (pattern.kind) {
    case 'terms':
      return answer(holdTerms(pattern.terms, message));
    case 'json':
      return answer(holdsForJson(pattern.condition, message, options));
    case 'space': {
      const found = bind(pattern.slots, message);
      if (found === undefined) return answer(false);
      const holds = found.every(
        ({ field, value }) =>
          field?.condition === undefined ||
          holdsFor(field.condition, ({ operator, value: wanted }) =>
            comparesToken(operator, wanted, value, options.glob ?? false),
          ),
      );
      return holds
        ? {
            matches: true,
            extracted: Object.fromEntries(found.map(({ name, value }) => [name, value])),
          }
        : answer(false);
    }
    default:
      return unreachable(pattern);
  }
}

const answer = (matches: boolean): Result => (matches ? { matches, extracted: {} } : { matches });
