import { type Diagnostic, isError } from '@sluice/core';

/**
 * Leaves the service's words to the fault that it meets first: it stops there. What its lexer and
 * parser say comes before all that has to do with meaning.
 */
export function withVerdict(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  if (errors.length < 2) return diagnostics;
  const first = errors.find((one) => isOfText(one) || one.awsPosition !== undefined) ?? errors[0];
  return diagnostics.map((one) => {
    if (one === first || one.awsMessage === undefined) return one;
    const { awsMessage: _, awsPosition: __, ...rest } = one;
    return rest;
  });
}

const isOfText = ({ code }: Diagnostic) => /^XF[12]/.test(code);
