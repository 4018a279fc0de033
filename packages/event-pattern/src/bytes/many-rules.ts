import type { Scanner } from '@sluice/scan';
import type { Fields } from '../event/fields.ts';
import { leafIn } from './cell-test.ts';
import { areReadable, Columns } from './columns.ts';
import type { RuleReader, Rules } from './rule-filter.ts';

/** Rules are found by the values that an event has, whatever their number. */
export function manyReader(rules: Rules, scanner: Scanner): RuleReader | undefined {
  const { slots } = rules;
  const paths = slots.map(({ path }) => path);
  if (!areReadable(paths)) return undefined;
  const columns = new Columns(scanner, paths);
  let current = 0;
  const fill = (fields: Fields): void => {
    for (let i = 0; i < slots.length; i++) {
      const leaf = leafIn(columns.cells(i), current, scanner);
      if (leaf !== undefined) fields.add(slots[i]!.slot, leaf, undefined);
    }
  };
  return {
    read: (lines) => columns.read(lines),
    idsOf(row) {
      if (!columns.isPlain(row)) return undefined;
      current = row;
      return rules.matchFields(fill);
    },
  };
}
