/** What came of one case. */
export interface Result {
  /** As the case says, or its file and line. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  /** What was expected and what came, of a case that failed. */
  readonly expected?: unknown;
  readonly actual?: unknown;
}

export function totalsOf(results: readonly Result[]) {
  const totals = { total: results.length, passed: 0, failed: 0, skipped: 0 };
  for (const { verdict } of results) totals[verdict] += 1;
  return totals;
}

/** The results of each file, in the order in which they were run. */
export function byFile(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const files = new Map<string, Result[]>();
  for (const result of results) {
    const others = files.get(result.file);
    if (others) others.push(result);
    else files.set(result.file, [result]);
  }
  return files;
}
