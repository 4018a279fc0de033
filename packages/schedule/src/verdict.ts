import { type Diagnostic, isError } from '@sluice/core';
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
    isError(one) && !one.code.startsWith('SC5') ? { ...one, awsMessage } : one,
  );
}

const words: Readonly<Record<string, (text: string) => string>> = {
  rule: () => 'Parameter ScheduleExpression is not valid.',
  scheduler: (text) => `Invalid Schedule Expression ${text}.`,
};
