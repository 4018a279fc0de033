import { type Lines, RowList, type Scanner } from '@sluice/scan';
import { Fields } from '../event/fields.ts';
import type { Plan } from '../plan.ts';
import { columnTestOf, rowJudgeOf } from './column-rules.ts';
import { areReadable, Columns, Standing } from './columns.ts';
import { RowFields } from './row-fields.ts';

/** Finds the events that match among the lines of a block. */
export interface EventFilter {
  /** Their row numbers, ascending; the answer holds until the next call. */
  matching(lines: Lines): Int32Array;
  /** The rows of the last block that are no events, ascending. */
  readonly foreign: Int32Array;
}

/** What a text says: whether it matches, nothing where it is no event. */
type TextTest = (text: string) => boolean | undefined;

/** The lines that `test` holds for, told from their bytes where those say enough. */
export function eventFilterOf(plan: Plan, scanner: Scanner, test: TextTest): EventFilter {
  const inColumns = testerOf(plan, scanner);
  const matching = new RowList();
  const foreign = new RowList();
  return {
    matching(lines) {
      inColumns?.columns.read(lines);
      matching.clear();
      foreign.clear();
      for (let row = 0; row < lines.count; row++) {
        const verdict =
          inColumns?.test(row) ?? test(scanner.text(lines.starts[row]!, lines.ends[row]!));
        if (verdict === undefined) foreign.add(row);
        else if (verdict) matching.add(row);
      }
      return matching.all;
    },
    get foreign() {
      return foreign.all;
    },
  };
}

function testerOf(plan: Plan, scanner: Scanner) {
  const paths = [...new Set(plan.fields.map(({ path }) => path))];
  if (plan.strict || !areReadable(paths)) return undefined;
  const columns = new Columns(scanner, paths);
  const testPlain = columnTestOf(plan, columns, scanner);
  const judge = rowJudgeOf(plan, columns);
  const fields = new Fields();
  const slots = paths.map((path) => ({ path, slot: columns.placeOf(path) }));
  const values = new RowFields(columns, slots, fields, scanner);
  return {
    columns,
    /** Nothing where the text of the row must be asked. */
    test(row: number): boolean | undefined {
      const standing = columns.standing(row);
      if (standing === Standing.plain) return testPlain(row);
      if (standing === Standing.unknown) return undefined;
      fields.clear();
      return values.addAll(row) ? judge(fields) : undefined;
    },
  };
}
