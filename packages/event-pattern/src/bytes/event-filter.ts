import { type Lines, RowList, type Scanner } from '@sluice/scan';
import type { Plan } from '../plan.ts';
import { columnTestOf } from './column-rules.ts';
import { areReadable, Columns } from './columns.ts';

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
        const verdict = inColumns?.columns.isPlain(row)
          ? inColumns.test(row)
          : test(scanner.text(lines.starts[row]!, lines.ends[row]!));
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
  return { columns, test: columnTestOf(plan, paths, columns, scanner) };
}
