import { type Column, columnAt, isRecognised, type Row } from './column.ts';
import { formatOf } from './formats.ts';

/** How the lines are laid out: fields from the beginning, then perhaps what is left, then fields from the end. */
export interface Layout {
  readonly before: readonly Column[];
  /** `message`: the rest of the line is one field. `ellipsis`: fields at the end follow. */
  readonly rest: 'none' | 'message' | 'ellipsis';
  readonly after: readonly Column[];
}

/** Of a hundred lines, how many must have the same number of tokens to be a table. */
const agreement = 80;
/** More fields than this make no pattern that anyone reads. */
const maxFields = 40;

/** Finds the layout of lines; with neither fields before nor after there is none. */
export function layoutOf(rows: readonly Row[]): Layout {
  const counts = new Map<number, number>();
  for (const { tokens } of rows) counts.set(tokens.length, (counts.get(tokens.length) ?? 0) + 1);
  const [count, share] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  if ((100 * share) / rows.length >= agreement) {
    return tableOf(
      rows.filter(({ tokens }) => tokens.length === count),
      count,
    );
  }
  return raggedOf(rows, Math.min(...counts.keys()));
}

/** Lines of equal length: free words at the end are one message. */
function tableOf(rows: readonly Row[], count: number): Layout {
  const shown = Math.min(count, maxFields);
  const columns = Array.from({ length: shown }, (_, place) => columnAt(rows, place));
  const free = columns.length - 1 - columns.findLastIndex(isRecognised);
  if (shown < count) return { before: columns, rest: 'ellipsis', after: [] };
  if (free < 2 || formatOf(columns) !== undefined)
    return { before: columns, rest: 'none', after: [] };
  return { before: columns.slice(0, columns.length - free), rest: 'message', after: [] };
}

/** Lines of different lengths: what is recognised at both ends, and the words between. */
function raggedOf(rows: readonly Row[], least: number): Layout {
  const before: Column[] = [];
  while (before.length < Math.min(least, maxFields)) {
    const column = columnAt(rows, before.length);
    if (!isRecognised(column) && column.constant === undefined) break;
    before.push(column);
  }
  const after: Column[] = [];
  while (before.length + after.length < Math.min(least, maxFields)) {
    const column = columnAt(rows, -1 - after.length);
    if (!isRecognised(column)) break;
    after.unshift(column);
  }
  if (after.length > 0) return { before, rest: 'ellipsis', after };
  return { before, rest: before.length < least ? 'message' : 'ellipsis', after };
}
