import { type Diagnostic, isError, type Outcome, outcomeOf } from '@sluice/core';
import type { Pattern } from './ast.ts';
import { checkAdvice } from './checks/advice.ts';
import { checkLength, checkLimits } from './checks/limits.ts';
import { checkPolicy } from './checks/policy.ts';
import { checkSurface } from './checks/surface.ts';
import { codes } from './codes.ts';
import type { Options } from './options.ts';
import { parse } from './parse.ts';
import { type Surface, surfaceOf } from './profiles.ts';

/**
 * Reads and checks a pattern for the surface that `options.profile` names: operators, limits, and
 * advice where it hardly means what it says. The first error is the one that the service reports.
 */
export function validate(text: string, options: Options = {}): Outcome<Pattern> {
  const surface = surfaceOf(options);
  const parsed = parse(text, options);
  const known = parsed.diagnostics.some(({ code }) => code === codes.tooLong.code);
  const long = known ? [] : checkLength(text, options.maxLength ?? surface.maxLength, surface);
  if (!parsed.ok) {
    return { ...parsed, diagnostics: inWordsOf(surface, [...parsed.diagnostics, ...long]) };
  }
  const errors = [
    ...(options.profile === 'sns' ? checkPolicy(parsed.value, options.scope) : []),
    ...checkSurface(parsed.value, surface),
    ...checkLimits(parsed.value, surface),
    ...long,
  ];
  const advice = errors.length === 0 ? checkAdvice(parsed.value, options) : [];
  const diagnostics = [...errors, ...parsed.diagnostics, ...advice];
  return outcomeOf(parsed.value, inWordsOf(surface, diagnostics));
}

/** Some surfaces refuse everything with one text and no place. */
function inWordsOf(surface: Surface, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const { onlyMessage } = surface;
  if (onlyMessage === undefined) return diagnostics;
  return diagnostics.map((diagnostic) => {
    if (!isError(diagnostic)) return diagnostic;
    const { awsPosition: _, ...rest } = diagnostic;
    return { ...rest, awsMessage: onlyMessage };
  });
}
