import { type Diagnostic, isError } from '@sluice/core';
import { codes } from './codes.ts';
import { profileOf } from './dialect.ts';
import type { ScheduleOptions } from './options.ts';

/**
 * Gives the errors of a text the words of the service, which names no reason: the same for all.
 */
export function withVerdict(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: ScheduleOptions,
): readonly Diagnostic[] {
  const awsMessage = words[profileOf(options)]?.(text);
  if (awsMessage === undefined) return diagnostics;
  return diagnostics.map((one) =>
    isError(one) && !isBeside(one.code) ? { ...one, awsMessage } : one,
  );
}

/** What stands beside the text has texts of its own, which are not known. */
const isBeside = (code: string) =>
  code.startsWith('SC5') || code === codes.besides.code || code === codes.offsetForm.code;

const words: Readonly<Record<string, (text: string) => string>> = {
  rule: () => 'Parameter ScheduleExpression is not valid.',
  scheduler: (text) => `Invalid Schedule Expression ${text}.`,
};
