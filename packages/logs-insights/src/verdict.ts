import { type Diagnostic, isError } from '@sluice/core';
import { codes } from './codes.ts';

/**
 * The service answers with one reason for a whole query: the first fault keeps its words, and where
 * that is an unknown symbol they list all of them.
 */
export function withVerdict(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(isError);
  const first = [...errors].sort(
    (a, b) => stageOf(a) - stageOf(b) || a.span.start - b.span.start,
  )[0];
  return diagnostics.map((one) => {
    if (!isError(one)) return one;
    const { awsMessage, ...rest } = one;
    if (one !== first || awsMessage === undefined) return rest;
    return { ...rest, awsMessage: isSymbol(one) ? allSymbols(errors) : awsMessage };
  });
}

const stageOf = ({ code }: Diagnostic): number => Number(code.charAt(2));

const symbolCodes: ReadonlySet<string> = new Set([
  codes.unknownSymbol.code,
  codes.redefined.code,
  codes.renamedAfterStats.code,
  codes.noTimestamp.code,
]);

const isSymbol = ({ code }: Diagnostic): boolean => symbolCodes.has(code);

function allSymbols(errors: readonly Diagnostic[]): string {
  const said = errors.filter(isSymbol).map(({ awsMessage }) => awsMessage ?? '');
  const [lead] = said[0]!.split(': ');
  const names = said.map((one) => one.slice(one.indexOf(': ') + 2));
  return `${lead}: ${[...new Set(names)].join(', ')}`;
}
