import type { Clause, Diagnostic, Explanation } from '@sluice/core';

/** Diagnostics as the corpus writes them: one line each, then the service's own words. */
export const sayDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.flatMap(lines).join('\n');

function lines({ severity, code, span, message, awsMessage, awsPosition }: Diagnostic): string[] {
  const said = [`${severity}[${code}] ${span.start}..${span.end}: ${message}`];
  if (awsMessage === undefined) return said;
  const at = awsPosition === undefined ? '' : ` ${awsPosition.line}:${awsPosition.column}`;
  return [...said, `  aws${at}: ${awsMessage.replaceAll('\n', '⏎')}`];
}

/** An explanation as the corpus writes it: the summary, then an indented list of clauses. */
export function sayExplanation({ summary, clauses, matches, facts = [] }: Explanation): string {
  const verdict = matches === undefined ? [] : [matches ? 'It matches.' : 'It does not match.'];
  return [
    ...summary.split('\n'),
    ...verdict,
    ...clauses.flatMap((clause) => sayClause(clause, '')),
    ...facts.map(({ name, value }) => `${name}: ${value}`),
  ].join('\n');
}

function sayClause(
  { text, holds, found, nearest, clauses = [] }: Clause,
  indent: string,
): string[] {
  const mark = holds === undefined ? '-' : holds ? '+' : '!';
  return [
    `${indent}${mark} ${text}${found === undefined ? '' : ` (found ${found})`}`,
    ...(nearest === undefined ? [] : [`${indent}  nearest: ${nearest}`]),
    ...clauses.flatMap((clause) => sayClause(clause, `${indent}  `)),
  ];
}
