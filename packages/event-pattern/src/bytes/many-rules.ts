import type { Scanner } from '@sluice/scan';
import type { Fields } from '../event/fields.ts';
import { areReadable, type Columns, columnsFor, Standing } from './columns.ts';
import { RowFields } from './row-fields.ts';
import type { RuleReader, Rules } from './rule-filter.ts';

/** Rules are found by the values that an event has, whatever their number. */
export function manyReader(
  rules: Rules,
  scanner: Scanner,
  held: Columns | undefined,
): RuleReader | undefined {
  const { slots } = rules;
  const paths = slots.map(({ path }) => path);
  if (!areReadable(paths)) return undefined;
  const columns = columnsFor(paths, scanner, held);
  let values: RowFields | undefined;
  let current = 0;
  let standing: number = Standing.unknown;
  const fill = (fields: Fields): boolean => {
    values ??= new RowFields(columns, slots, fields, scanner);
    if (standing === Standing.arrays) return values.addAll(current);
    values.addPlain(current);
    return true;
  };
  return {
    columns,
    read: (lines) => columns.read(lines),
    idsOf(row) {
      standing = columns.standing(row);
      if (standing === Standing.unknown) return undefined;
      current = row;
      return rules.matchFields(fill);
    },
    // The rules themselves are in the set; only their paths are known here.
    isStill: () => isSame(slots, rules.slots),
  };
}

const isSame = (some: Rules['slots'], others: Rules['slots']): boolean =>
  some.length === others.length &&
  some.every(({ path, slot }, i) => path === others[i]!.path && slot === others[i]!.slot);
