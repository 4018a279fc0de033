import type { CountFrequent } from '../../ast.ts';
import type { Value } from '../../value/value.ts';
import type { Table } from '../environment.ts';
import { fieldOf, type Row } from '../row.ts';
import { keyOf } from './rows.ts';

/** How often each combination of values occurs, most often first; here exact. */
export function runCountFrequent({ keys }: CountFrequent, table: Table): Table {
  const counts = new Map<string, { values: readonly Value[]; count: number }>();
  for (const row of table.rows) {
    const values = keys.map((key) => fieldOf(row, key));
    const key = keyOf(values);
    const entry = counts.get(key) ?? { values, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const names = keys.map(({ name }) => name);
  const rows = [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(
      ({ values, count }): Row =>
        new Map([
          ...values.map((value, i): readonly [string, Value] => [names[i]!, value]),
          ['_approxcount', count],
        ]),
    );
  return { rows, columns: [...names, '_approxcount'], isEvents: false };
}
