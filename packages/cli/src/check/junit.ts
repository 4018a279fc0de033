import type { Checked } from '../findings.ts';
import { junit, type Suite } from '../output/junit.ts';

/** A test suite for each file, a failed test for each finding. */
export function findingsJunit(checked: readonly Checked[]): string {
  return junit(
    checked.map(({ file, language, findings }): Suite => {
      const cases = findings.map(({ diagnostic, start }) => ({
        name: `${diagnostic.code} at ${start.line}:${start.column}`,
        failure: { type: diagnostic.severity, message: diagnostic.message, text: diagnostic.hint },
      }));
      const clean = { name: 'is clean' };
      return { name: file, group: language.id, cases: cases.length > 0 ? cases : [clean] };
    }),
  );
}
