import { failure, type Outcome, success } from '@sluice/core';
import { type CompileOptions, type Matcher, matcherOf } from './engine/matcher.ts';
import { validate } from './validate.ts';

/** A matcher for a valid pattern; else why the pattern is refused. */
export function compile(text: string, options: CompileOptions = {}): Outcome<Matcher> {
  const validated = validate(text, options);
  if (!validated.ok) return failure(validated.diagnostics);
  return success(matcherOf(validated.value, options), validated.diagnostics);
}
