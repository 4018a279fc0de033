import { type Diagnostic, isError } from '@sluice/core';

/** The service names one fault only: the first error keeps its words, and the others lose theirs. */
export function withVerdict(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = diagnostics.find(isError);
  return diagnostics.map((one) => {
    if (one === first) return one;
    const { awsMessage: _, ...rest } = one;
    return rest;
  });
}
