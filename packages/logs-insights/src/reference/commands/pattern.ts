import type { Pattern } from '../../ast.ts';
import { clusterOf } from '../../pattern/cluster.ts';
import { patternColumns } from '../../symbols/created.ts';
import { textOf } from '../../value/coerce.ts';
import type { Running, Table } from '../environment.ts';
import { valueOf } from '../expression.ts';
import type { Row } from '../row.ts';
import { scopeOf } from './rows.ts';

/** What messages have in common, most often first. */
export function runPattern({ expression }: Pattern, table: Table, running: Running): Table {
  const texts = table.rows.flatMap(
    (row) => textOf(valueOf(expression, scopeOf(row, running))) ?? [],
  );
  const rows = clusterOf(texts)
    .toSorted((a, b) => b.count - a.count)
    .map(
      ({ pattern, count, severity }): Row =>
        new Map<string, string | number>([
          ['@pattern', pattern],
          ['@ratio', count / texts.length],
          ['@sampleCount', count],
          ['@severityLabel', severity],
        ]),
    );
  return { rows, columns: patternColumns, isEvents: false };
}
