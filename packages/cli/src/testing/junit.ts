import { junit } from '../output/junit.ts';
import { byFile, type Result } from './result.ts';

/** A test suite for each file. */
export function resultsJunit(results: readonly Result[]): string {
  return junit(
    [...byFile(results)].map(([file, group]) => ({
      name: file,
      group: file,
      cases: group.map(({ id, line, verdict, expected, actual }) => ({
        name: id,
        skipped: verdict === 'skipped',
        ...(verdict === 'failed'
          ? {
              failure: {
                type: 'failed',
                message: `line ${line}`,
                text: `expected ${JSON.stringify(expected)}\nactual ${JSON.stringify(actual)}`,
              },
            }
          : {}),
      })),
    })),
  );
}
