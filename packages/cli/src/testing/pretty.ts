import type { Paint } from '../output/paint.ts';
import { numberSaid } from '../output/said.ts';
import { type Result, totalsOf } from './result.ts';

/** For people: the failures, each with what was expected and what came, then the totals. */
export function resultsPretty(results: readonly Result[], paint: Paint): string {
  const shown = results
    .filter(({ verdict }) => verdict === 'failed')
    .map((result) => failure(result, paint));
  const { passed, failed, skipped } = totalsOf(results);
  const parts = [
    paint('good', `${numberSaid(passed)} passed`),
    failed > 0 ? paint('error', `${numberSaid(failed)} failed`) : '0 failed',
    ...(skipped > 0 ? [paint('warning', `${numberSaid(skipped)} skipped`)] : []),
  ];
  return `${shown.join('')}${parts.join(', ')}\n`;
}

function failure({ id, file, line, expected, actual }: Result, paint: Paint): string {
  const place = `${file}:${line}`;
  const title = id === place ? place : `${id} ${paint('dim', `(${place})`)}`;
  return (
    `${paint('error', 'failed')} ${title}\n` +
    `  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}\n`
  );
}
