import type { TextTest } from '@sluice/match';
import { type Lines, RowList, type Rows, type Scanner } from '@sluice/scan';
import type { Candidates } from './candidates.ts';
import type { LineFilter } from './line-filter.ts';
import type { Verdict } from './logic.ts';

/** What is read of lines before anything is asked. */
export interface Reading {
  /** The rows that cells tell of, and those whose text must be asked; others match nothing. */
  readonly plain: RowList;
  readonly odd: RowList;
  read(lines: Lines, rows: Rows): void;
}

/** The rows of which a verdict is true; where there is none their text decides. */
export function columnFilter(
  columns: Reading,
  verdict: Verdict,
  { candidates, scanner, test }: { candidates: Candidates; scanner: Scanner; test: TextTest },
): LineFilter {
  const found = new RowList();
  return {
    matching(lines) {
      columns.read(lines, candidates(lines));
      const holds = (row: number) => test(scanner.text(lines.starts[row]!, lines.ends[row]!));
      found.clear();
      const odd = columns.odd.all;
      let next = 0;
      for (const row of columns.plain.all) {
        for (; odd[next]! < row; next++) if (holds(odd[next]!)) found.add(odd[next]!);
        if (verdict(row) ?? holds(row)) found.add(row);
      }
      for (; next < odd.length; next++) if (holds(odd[next]!)) found.add(odd[next]!);
      return found.all;
    },
  };
}
