import { type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
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
  if (found.some(isError)) return outcomeOf(transformation, withOneAnswer(found));
  return outcomeOf(transformation, [...found, ...advise(transformation)]);
}

/** The service refuses for one reason; that of its request checks comes before any other. */
function withOneAnswer(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = found.flatMap(({ awsMessage }) => awsMessage ?? []);
  const answer = said.find((one) => one.includes('validation error')) ?? said[0];
  return found.map(({ awsMessage: _, ...rest }, i) =>
    i === 0 && answer !== undefined ? { ...rest, awsMessage: answer } : rest,
  );
}
