import { type Result, totalsOf } from './result.ts';

/** One object, for machines. */
export function resultsJson(results: readonly Result[]): string {
  const failures = results
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ id, file, line, expected, actual }) => ({
      ...{ id, file, line },
      expected: expected ?? null,
      actual: actual ?? null,
    }));
  return `${JSON.stringify({ ...totalsOf(results), failures })}\n`;
}
