import { isError, type Outcome, outcomeOf } from '@sluice/core';
import { advise } from './advice.ts';
import type { Transformation } from './ast.ts';
import { check } from './checks.ts';
import type { TransformerOptions } from './options.ts';
import { parse } from './parse.ts';

/** Checks a transformer as `PutTargets` does, then advises. */
export function validate(text: string, options: TransformerOptions = {}): Outcome<Transformation> {
  const parsed = parse(text, options);
  const transformation = parsed.ok ? parsed.value : parsed.partial!;
  const found = [...parsed.diagnostics, ...check(transformation, options)];
  if (found.some(isError)) return outcomeOf(transformation, found);
  return outcomeOf(transformation, [...found, ...advise(transformation)]);
}
