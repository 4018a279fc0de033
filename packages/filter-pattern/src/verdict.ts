import { type Diagnostic, isError } from '@sluice/core';
import { service } from './codes/service.ts';
import { codes } from './codes.ts';
import type { Api } from './options.ts';
import { kindOf } from './reading/kind.ts';
import { invalidTerm } from './reading/service-lexer.ts';

/**
 * Gives the first error the words of the service for the whole text, and takes them from the
 * others: it names one fault only, the first that it meets (characters, then order, then meaning,
 * then limits), which need not be the first in the text.
 */
export function withVerdict(
  source: string,
  diagnostics: readonly Diagnostic[],
  api: Api = 'TestMetricFilter',
): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return diagnostics;
  const awsMessage = verdict(source, errors, api);
  return diagnostics.map((one) => {
    if (one === errors[0]) return { ...one, awsMessage };
    const { awsMessage: _, ...rest } = one;
    return rest;
  });
}

function verdict(source: string, errors: readonly Diagnostic[], api: Api): string {
  const long = errors.find((error) => error.code === codes.tooLong.code);
  if (long?.awsMessage !== undefined) return long.awsMessage;
  const kind = kindOf(source);
  if (kind === 'json' && !/\}[ \t\r\n]*$/.test(source)) {
    return service.brace;
  }
  const term = invalidTerm(source, kind);
  if (term !== undefined) return service.term(term);
  const metric = api === 'TestMetricFilter' || api === 'PutMetricFilter';
  const generic = metric ? service.metricPattern : service.pattern;
  const first = [...errors].sort((a, b) => stage(a) - stage(b) || a.span.start - b.span.start)[0]!;
  // AWS: only the calls about metric filters name the word after `IS`.
  if (first.code === codes.test.code && !metric) return generic;
  return first.awsMessage ?? generic;
}

const stage = ({ code }: Diagnostic) => Number(code.charAt(2));
