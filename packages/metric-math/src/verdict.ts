import { type Diagnostic, isError } from '@sluice/core';
import { codes } from './codes.ts';
import type { MetricMathOptions } from './options.ts';

/** Said of the whole call, not of an expression in it. */
const unprefixed: readonly string[] = [
  codes.searchPeriodSign.code,
  codes.searchPeriodMissing.code,
  codes.searchText.code,
  codes.searchInAlarm.code,
  codes.arrayInAlarm.code,
  // Comes with the query in front already.
  codes.sql.code,
];

/**
 * The service names one fault only, and reads before it looks for names: the first error of reading,
 * or the first at all, keeps its words, with the query in front where
 * the service puts it, and the others lose theirs.
 */
export function withVerdict(
  diagnostics: readonly Diagnostic[],
  { queryId }: MetricMathOptions,
): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  const first = errors.find(({ code }) => /^MM[12]/.test(code)) ?? errors[0];
  return diagnostics.map((one) => {
    const { awsMessage, ...rest } = one;
    if (awsMessage === undefined || one !== first) return rest;
    const isBare = queryId === undefined || unprefixed.includes(one.code);
    return {
      ...rest,
      awsMessage: isBare ? awsMessage : `Error in expression '${queryId}': ${awsMessage}`,
    };
  });
}
